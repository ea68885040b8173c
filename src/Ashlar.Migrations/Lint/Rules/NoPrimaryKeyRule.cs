using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A row without a key cannot be named.</summary>
internal sealed class NoPrimaryKeyRule() : LintRule("LNT804", "no-primary-key", LintLevel.Warning, "eugene:E13")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateTableStatement>()
        where found.Statement is { IsTemporary: false, IsDerived: false } && !context.Rebuilds.Any(r => r.Create == found.Statement)
        let table = context.After.Find(found.Statement.Table)
        where table is { PrimaryKey: null, IsPartlyKnown: false } && !IsJoinTable(table) && !table.Constraints.Any(c => c.Kind == ConstraintKind.Unique) && !table.Indexes.Any(i => i.IsUnique)
        select Found(
            found.Step.Span,
            $"\"{table.Name}\" has no primary key: its rows cannot be told apart, updated one by one, or replicated",
            "give the model an @id");

    /// <summary>The table of a many-to-many relation, which is made with an index instead.</summary>
    private static bool IsJoinTable(CatalogTable table) => table.Columns is [{ Name: "A" }, { Name: "B" }];
}
