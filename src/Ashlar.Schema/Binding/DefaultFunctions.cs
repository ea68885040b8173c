namespace Ashlar.Schema.Binding;

/// <summary>A function that <c>@default</c> knows.</summary>
/// <param name="Types">The types of field it suits; empty for all.</param>
/// <param name="Argument">What it takes, for messages.</param>
/// <param name="InCompositeTypes">It may also be the default of a field inside a composite type.</param>
/// <param name="Accepts">The numbers that it takes as its one argument; <see langword="null"/> when it takes none.</param>
internal sealed record DefaultFunction(string Name, ScalarType[] Types, string Argument, bool InCompositeTypes, Func<int, bool>? Accepts = null)
{
    public bool Suits(ScalarType type) => Types.Length == 0 || Types.Contains(type);
}

/// <summary>The functions of <c>@default</c>. <c>dbgenerated</c> is apart, as it takes SQL and suits every type.</summary>
internal static class DefaultFunctions
{
    private const string NoArgument = "no argument";

    public const string DatabaseGenerated = "dbgenerated";
    public const string Autoincrement = "autoincrement";
    public const string Auto = "auto";
    public const string Sequence = "sequence";

    public static IReadOnlyDictionary<string, DefaultFunction> ByName { get; } = new DefaultFunction[]
    {
        new(Autoincrement, [ScalarType.Int, ScalarType.BigInt], NoArgument, InCompositeTypes: false),
        new(Auto, [], NoArgument, InCompositeTypes: false),
        new("now", [ScalarType.DateTime], NoArgument, InCompositeTypes: true),
        new("ulid", [ScalarType.String], NoArgument, InCompositeTypes: true),
        new("cuid", [ScalarType.String], "1 or 2 as its version", InCompositeTypes: true, n => n is 1 or 2),
        new("uuid", [ScalarType.String], "4 or 7 as its version", InCompositeTypes: true, n => n is 4 or 7),
        new("nanoid", [ScalarType.String], "a length from 2 to 255", InCompositeTypes: false, n => n is >= 2 and <= 255),
    }.ToDictionary(f => f.Name);

    public static IReadOnlySet<string> Names { get; } = ByName.Keys.Append(DatabaseGenerated).ToHashSet();
}
