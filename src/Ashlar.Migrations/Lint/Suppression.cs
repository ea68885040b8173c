using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint;

/// <summary>A comment that takes findings away.</summary>
/// <param name="Place">The comment.</param>
/// <param name="Scope">The statement that it speaks of, or the whole script.</param>
/// <param name="Rules">Empty for all.</param>
/// <param name="IsOurs">Written for this linter and not for another one.</param>
public sealed record Suppression(Location Place, TextSpan Scope, IReadOnlyList<LintRule> Rules, bool IsOurs)
{
    public bool Covers(LintFinding finding) =>
        finding.Span.Start >= Scope.Start && finding.Span.Start <= Scope.End && (Rules.Count == 0 || Rules.Contains(finding.Rule));
}
