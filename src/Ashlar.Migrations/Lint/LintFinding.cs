using Ashlar.Database.Scripts.Effects;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint;

/// <summary>What a rule found in a migration.</summary>
/// <param name="Span">Where in the file.</param>
/// <param name="Message">What happens, in one sentence without full stop.</param>
/// <param name="Help">The safer way, as an instruction.</param>
/// <param name="Lock">The lock that is held meanwhile; <see langword="null"/> where locks are not the point.</param>
/// <param name="Sql">The safer way as statements; empty where it is no matter of SQL.</param>
public sealed record LintFinding(LintRule Rule, TextSpan Span, string Message, string Help, LockMode? Lock, IReadOnlyList<string> Sql)
{
    public LintLevel Level { get; init; } = Rule.Level;

    /// <param name="file">The migration's script.</param>
    public Diagnostic ToDiagnostic(SourceFile file)
    {
        var severity = Level switch { LintLevel.Error => Severity.Error, LintLevel.Warning => Severity.Warning, _ => Severity.Info };
        var held = Lock is { } mode ? $" ({mode} lock: it stops {mode.Blocks})" : "";
        return new Diagnostic(Rule.Code, severity, Message + held, new Location(file, Span), Help) { Instead = [.. Sql.Select(s => $"{OnOneLine(s)};")] };
    }

    private static string OnOneLine(string sql) => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
