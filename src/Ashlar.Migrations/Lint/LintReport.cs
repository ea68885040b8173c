using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Lint;

/// <summary>What was found in one migration.</summary>
/// <param name="Findings">In the order of their places.</param>
/// <param name="Remarks">About comments that speak to the linter.</param>
public sealed record LintReport(MigrationFile Migration, IReadOnlyList<LintFinding> Findings, IReadOnlyCollection<Diagnostic> Remarks)
{
    public IEnumerable<Diagnostic> ToDiagnostics() => [.. Findings.Select(f => f.ToDiagnostic(Migration.Script)), .. Remarks];
}
