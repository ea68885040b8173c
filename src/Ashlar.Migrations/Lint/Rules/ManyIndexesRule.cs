using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Every write keeps every index.</summary>
internal sealed class ManyIndexesRule() : LintRule("LNT803", "many-indexes", LintLevel.Info)
{
    private const int Limit = 8;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from created in context.Statements<CreateIndexStatement>().GroupBy(c => c.Statement.Table.ToString())
        let last = created.Last()
        let table = context.After.Find(last.Statement.Table)
        where table is not null && table.IndexedColumns.Count() > Limit && context.Before.Find(table.Name)?.IndexedColumns.Count() is not > Limit
        select Found(
            last.Step.Span,
            $"\"{table.Name}\" has {table.IndexedColumns.Count()} indexes, and every INSERT writes to each of them",
            "drop those that no query uses: ashlar db stats lists them");
}
