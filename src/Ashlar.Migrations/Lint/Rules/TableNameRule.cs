using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Tables are called by a plural in snake_case.</summary>
internal sealed class TableNameRule() : LintRule("LNT602", "table-name-style", LintLevel.Off, "atlas:NM102")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateTableStatement>()
        where !context.Rebuilds.Any(r => r.Create == found.Statement) && !found.Statement.Table.Name.StartsWith('_')
            && !(LintNames.IsSnakeCase(found.Statement.Table.Name) && LintNames.IsPlural(found.Statement.Table.Name))
        select Found(
            found.Step.Span,
            $"the table \"{found.Statement.Table.Name}\" is not called by a plural in snake_case",
            "write @@map(\"pet_visits\") in the model, or the like");
}
