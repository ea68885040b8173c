using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A primary key makes its columns required, in one go.</summary>
internal sealed class NullablePrimaryKeyRule() : LintRule("LNT204", "primary-key-over-nullable-columns", LintLevel.Warning, "atlas:PG304", "eugene:W14")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<AddConstraintAction>()
        let key = found.Action.Constraint
        let table = found.Step.Table
        where key.Kind == ConstraintKind.PrimaryKey && table is not null
        let optional = Columns(table, key).Where(c => IsOptional(context, table, c)).ToList()
        where optional.Count > 0
        select Found(
            found.Step.Span,
            $"the primary key makes {Sql.Identifiers(optional)} of \"{table.Name}\" required, which reads every row and fails on NULL",
            "make the columns required in an earlier migration, by way of a check that is validated first",
            context.LockOf(found.Step));

    private static IReadOnlyList<string> Columns(CatalogTable table, ConstraintDefinition key) =>
        table.Indexes.FirstOrDefault(i => i.Name is not null && i.Name == key.UsingIndex)?.Columns ?? key.Columns;

    private static bool IsOptional(LintContext context, CatalogTable table, string column) =>
        table.FindColumn(column, context.Before.Names) is { IsRequired: false };
}
