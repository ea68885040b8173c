using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Each delete or update of the parent reads the whole child table.</summary>
internal sealed class ForeignKeyIndexRule() : LintRule("LNT801", "foreign-key-without-index", LintLevel.Info)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from key in Written(context)
        let table = context.After.Find(key.Table)
        where table is not null && !table.IndexedColumns.Any(i => StartsWith(i, key.Constraint.Columns, context.Before.Names))
        select Found(
            key.Span,
            $"no index starts with {Sql.Identifiers(key.Constraint.Columns)} of \"{table.Name}\": each delete in \"{key.Constraint.References!.Table}\", and each include, reads the whole table",
            $"write @@index([{string.Join(", ", key.Constraint.Columns)}]) in the model",
            sql: [$"CREATE INDEX {Sql.Identifier($"{table.Name.Name}_{string.Join('_', key.Constraint.Columns)}_idx")} ON {Sql.Identifier(table.Name)}({Sql.Identifiers(key.Constraint.Columns)})"]);

    private static IEnumerable<(ObjectName Table, ConstraintDefinition Constraint, TextSpan Span)> Written(LintContext context) =>
    [
        .. from found in context.Statements<CreateTableStatement>()
           where !context.Rebuilds.Any(r => r.Create == found.Statement)
           from constraint in found.Statement.Constraints
           where constraint.References is not null
           select (found.Statement.Table, constraint, constraint.Span),
        .. from step in context.Steps
           where step is { Action: not null, IsRebuild: false }
           from constraint in step.Action switch { AddConstraintAction add => [add.Constraint], AddColumnAction add => add.Column.Constraints, _ => Array.Empty<ConstraintDefinition>() }
           where constraint.References is not null
           select (LintContext.TableOf(step), constraint, step.Span),
    ];

    /// <summary>The first columns of the index are those of the key, in any order.</summary>
    private static bool StartsWith(IReadOnlyList<string> index, IReadOnlyList<string> key, StringComparer names) =>
        index.Count >= key.Count && key.All(c => index.Take(key.Count).Contains(c, names));
}
