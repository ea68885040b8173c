using Ashlar.Migrations.Lint;

namespace Ashlar.Cli.Commands.Migrate.Lint;

/// <summary>The option <c>--error-on</c>: a level, or codes of rules.</summary>
internal sealed class LintThreshold(string written)
{
    public const string Usual = "error";

    private static readonly Dictionary<string, LintLevel> Levels = new()
    {
        ["error"] = LintLevel.Error,
        ["warning"] = LintLevel.Warning,
        ["info"] = LintLevel.Info,
    };

    private readonly LintLevel? _level = Levels.TryGetValue(written, out var level) ? level : null;
    private readonly string[] _codes = Codes(written);

    public static bool IsValid(string written) =>
        Levels.ContainsKey(written) || (Codes(written) is { Length: > 0 } codes && codes.All(c => LintRules.Find(c) is not null));

    /// <summary>An error is one whatever codes are asked for.</summary>
    public bool IsReached(LintFinding finding) => finding.Level >= (_level ?? LintLevel.Error) || _codes.Contains(finding.Rule.Code);

    private static string[] Codes(string written) => written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
