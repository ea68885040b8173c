using System.Text;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.DataLoss;

namespace Ashlar.Migrations.Scripts;

/// <summary>
/// Lays out a <c>migration.sql</c> as Prisma does: the warnings in a comment, then each change under its heading, a
/// blank line between two, and one line break at the end.
/// </summary>
public static class ScriptWriter
{
    /// <summary>What stands in a migration that changes nothing; without a line break.</summary>
    public const string Empty = "-- This is an empty migration.";

    public static string Write(IReadOnlyList<SchemaChange> plan, ISqlWriter writer, IReadOnlyList<DataLossFinding>? findings = null)
    {
        if (plan.Count == 0)
        {
            return Empty;
        }

        var steps = plan.Select(change => (change.Heading, Statements: writer.Write(change))).Where(s => s.Statements.Count > 0);
        return Warnings(findings ?? []) + string.Join('\n', steps.Select(s => Step(s.Heading, s.Statements)));
    }

    private static string Step(string heading, IReadOnlyList<string> statements) =>
        $"-- {heading}\n{string.Concat(statements.Select(s => $"{s};\n"))}";

    private static string Warnings(IReadOnlyList<DataLossFinding> findings)
    {
        if (findings.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder("/*\n  Warnings:\n\n");
        foreach (var finding in findings.OrderBy(f => f.IsBlocking))
        {
            text.Append("  - ").Append(finding.ToText()).Append('\n');
        }

        return text.Append("\n*/\n").ToString();
    }
}
