using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint;

/// <summary>Keys and checks that a migration adds to tables that exist, and how to add them without holding anybody up.</summary>
internal static class LintKeys
{
    /// <summary>Those whose index is built under the lock of the ALTER TABLE.</summary>
    public static IEnumerable<(LintStep Step, ObjectName Table, ConstraintDefinition Key)> Built(LintContext context, ConstraintKind kind) =>
        Added(context, kind).Where(k => context.Effects.WorkOf(k.Step.Action!, k.Step.Table) is TableWork.BuildIndex or TableWork.Rewrite);

    /// <summary>Those that are checked against every row under the lock of the ALTER TABLE.</summary>
    public static IEnumerable<(LintStep Step, ObjectName Table, ConstraintDefinition Key)> Validated(LintContext context, ConstraintKind kind) =>
        Added(context, kind).Where(k => context.Effects.WorkOf(k.Step.Action!, k.Step.Table) is TableWork.Scan or TableWork.Rewrite);

    /// <summary>A unique index first, which becomes the key.</summary>
    public static IReadOnlyList<string> ByIndex(ObjectName table, ConstraintDefinition key)
    {
        var isPrimary = key.Kind == ConstraintKind.PrimaryKey;
        var name = Sql.Identifier(key.Name ?? (isPrimary ? $"{table.Name}_pkey" : $"{table.Name}_{string.Join('_', key.Columns)}_key"));
        return
        [
            $"CREATE UNIQUE INDEX CONCURRENTLY {name} ON {Sql.Identifier(table)}({Sql.Identifiers(key.Columns)})",
            $"ALTER TABLE {Sql.Identifier(table)} ADD CONSTRAINT {name} {(isPrimary ? "PRIMARY KEY" : "UNIQUE")} USING INDEX {name}",
        ];
    }

    /// <summary>Added first, validated later.</summary>
    public static IReadOnlyList<string> InTwoSteps(LintContext context, ObjectName table, ConstraintDefinition constraint)
    {
        var ending = constraint.Kind == ConstraintKind.Check ? "check" : "fkey";
        var name = Sql.Identifier(constraint.Name ?? string.Join('_', [table.Name, .. constraint.Columns, ending]));
        var written = context.Script.Text[constraint.Span.Start..constraint.Span.End];
        var body = constraint.Name is null ? Unnamed(constraint, written) : written[written.IndexOf(constraint.Kind == ConstraintKind.Check ? "CHECK" : "FOREIGN", StringComparison.OrdinalIgnoreCase)..];
        return
        [
            $"ALTER TABLE {Sql.Identifier(table)} ADD CONSTRAINT {name} {body} NOT VALID",
            $"ALTER TABLE {Sql.Identifier(table)} VALIDATE CONSTRAINT {name}",
        ];
    }

    /// <summary>A key behind a column names its columns only by its place.</summary>
    private static string Unnamed(ConstraintDefinition constraint, string written) =>
        written.StartsWith("REFERENCES", StringComparison.OrdinalIgnoreCase) ? $"FOREIGN KEY ({Sql.Identifiers(constraint.Columns)}) {written}" : written;

    private static IEnumerable<(LintStep Step, ObjectName Table, ConstraintDefinition Key)> Added(LintContext context, ConstraintKind kind) =>
        from found in context.Alterations<TableAction>()
        from key in found.Action switch { AddConstraintAction add => [add.Constraint], AddColumnAction add => add.Column.Constraints, _ => Array.Empty<ConstraintDefinition>() }
        where key.Kind == kind
        select (found.Step, LintContext.TableOf(found.Step), key);
}
