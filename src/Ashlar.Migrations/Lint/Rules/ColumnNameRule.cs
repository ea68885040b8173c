namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Columns are called in snake_case.</summary>
internal sealed class ColumnNameRule() : LintRule("LNT603", "column-name-style", LintLevel.Off, "atlas:NM103")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from column in LintColumns.Written(context)
        where !LintNames.IsSnakeCase(column.Definition.Name)
        select Found(
            column.Definition.Span,
            $"the column \"{column.Definition.Name}\" is not called in snake_case",
            "write @map(\"created_at\") behind the field, or the like");
}
