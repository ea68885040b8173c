namespace Ashlar.Schema.Annotations;

/// <summary>Every annotation there is.</summary>
internal static class AnnotationRules
{
    public static IReadOnlyList<AnnotationRule> All { get; } =
    [
        new TenantRule(),
        new SoftDeleteRule(),
        new AuditRule(),
        new AuditLogRule(),
        new EncryptedRule(),
        new HiddenRule(),
        new VersionRule(),
        new JsonTypeRule(),
        new RangeRule(),
        new LengthRule(),
        new TextFormatRule("email", TextFormat.Email),
        new TextFormatRule("url", TextFormat.Url),
        new PatternRule(),
        new CheckRule(),
        new FullTextRule(),
        new OrderedRule(),
        new RenamedFromRule(),
        new ServiceRule(),
        new OutboxRule(),
        new AlsoOnRule(),
    ];

    private static readonly Dictionary<string, AnnotationRule> ByName = All.ToDictionary(r => r.Name);

    public static AnnotationRule? Find(string name) => ByName.GetValueOrDefault(name);
}
