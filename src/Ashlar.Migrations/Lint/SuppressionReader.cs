using System.Text.RegularExpressions;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint;

/// <summary>
/// Reads <c>-- ashlar:ignore LNT101 reason</c>, and what other linters read: <c>-- atlas:nolint DS102</c>,
/// <c>-- squawk-ignore ban-drop-table</c>, <c>-- eugene: ignore E6</c>. The comment stands above its statement, in it, or
/// behind it on the same line; with <c>ignore-file</c> it speaks of the whole script.
/// </summary>
internal sealed partial class SuppressionReader(SourceFile file, SqlScript script, DiagnosticBag diagnostics)
{
    public IReadOnlyList<Suppression> Read() => [.. script.Comments.Select(Read).OfType<Suppression>()];

    private Suppression? Read(SqlToken comment)
    {
        var place = new Location(file, comment.Span);
        if (Ours().Match(comment.Text) is { Success: true } ours)
        {
            var codes = Code().Matches(ours.Groups["codes"].Value).Select(m => m.Value).ToList();
            foreach (var code in codes.Where(c => LintRules.Find(c) is null))
            {
                diagnostics.Add(LintDiagnostics.UnknownIgnored(code, place));
            }

            if (string.IsNullOrWhiteSpace(ours.Groups["reason"].Value.Replace("*/", "", StringComparison.Ordinal)))
            {
                diagnostics.Add(LintDiagnostics.ReasonMissing(place));
            }

            var rules = codes.Select(LintRules.Find).OfType<LintRule>().ToList();
            return rules.Count == 0 ? null : new Suppression(place, ScopeOf(comment, ours.Groups["file"].Success), rules, IsOurs: true);
        }

        return Others().Match(comment.Text) is { Success: true } other ? ReadOther(comment, place, other) : null;
    }

    private Suppression? ReadOther(SqlToken comment, Location place, Match match)
    {
        var linter = match.Groups["atlas"].Success ? "atlas" : match.Groups["squawk"].Success ? "squawk" : "eugene";
        var names = match.Groups["names"].Value.Split([',', ' ', '\t', '*', '/'], StringSplitOptions.RemoveEmptyEntries);
        var rules = names.SelectMany(n => LintRules.FindByAlias(linter, n)).ToList();
        return names.Length > 0 && rules.Count == 0 ? null : new Suppression(place, ScopeOf(comment, match.Groups["file"].Success), rules, IsOurs: false);
    }

    /// <summary>The statement round the comment, that which ends on its line, or the next one.</summary>
    private TextSpan ScopeOf(SqlToken comment, bool isForFile)
    {
        if (isForFile)
        {
            return new TextSpan(0, file.Text.Length);
        }

        var line = file.Lines.PositionOf(comment.Span.Start).Line;
        var statement = script.Statements.FirstOrDefault(s => s.Span.Start <= comment.Span.Start && s.Span.End > comment.Span.Start)
            ?? script.Statements.LastOrDefault(s => s.Span.End <= comment.Span.Start && file.Lines.PositionOf(s.Span.End).Line == line)
            ?? script.Statements.FirstOrDefault(s => s.Span.Start > comment.Span.Start);
        return statement?.Span ?? comment.Span;
    }

    [GeneratedRegex(@"^(--|/\*)\s*ashlar:ignore(?<file>-file)?\s+(?<codes>LNT\w+([\s,]+LNT\w+)*)(?<reason>.*)", RegexOptions.Singleline)]
    private static partial Regex Ours();

    [GeneratedRegex(@"^(--|/\*)\s*((?<atlas>atlas:nolint)|(?<squawk>squawk-ignore(?<file>-file)?)|(?<eugene>eugene:\s*ignore))\b(?<names>.*)", RegexOptions.Singleline)]
    private static partial Regex Others();

    [GeneratedRegex(@"LNT\w+")]
    private static partial Regex Code();
}
