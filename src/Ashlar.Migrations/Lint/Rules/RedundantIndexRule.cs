using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Another index serves the same queries.</summary>
internal sealed class RedundantIndexRule() : LintRule("LNT802", "redundant-index", LintLevel.Warning)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateIndexStatement>()
        where found.Statement is { IsUnique: false, IsPartial: false } && !found.Statement.Columns.Contains("")
        let table = context.After.Find(found.Statement.Table)
        where table is not null
        let wider = Wider(table, found.Statement, context.Before.Names)
        where wider is not null
        select Found(
            found.Step.Span,
            $"the index on {Sql.Identifiers(found.Statement.Columns)} is served by {wider} already, and every write keeps both",
            "leave it out");

    private static string? Wider(CatalogTable table, CreateIndexStatement index, StringComparer names)
    {
        bool Serves(IReadOnlyList<string> columns) => columns.Count >= index.Columns.Count && columns.Take(index.Columns.Count).SequenceEqual(index.Columns, names);
        var isOrdered = index.Method is null or "btree";
        var other = table.Indexes.FirstOrDefault(i => !names.Equals(i.Name, index.Name) && !i.IsPartial && i.Method == index.Method
            && (isOrdered ? Serves(i.Columns) : i.Columns.SequenceEqual(index.Columns, names)) && !IsTwin(table, i, index, names));
        var key = isOrdered ? table.Constraints.FirstOrDefault(c => c.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique && Serves(c.Columns)) : null;
        return other is not null ? $"\"{other.Name}\" on {Sql.Identifiers(other.Columns)}"
            : key is not null ? $"the key on {Sql.Identifiers(key.Columns)}"
            : null;
    }

    /// <summary>Of two that are the same, only the later one is too many.</summary>
    private static bool IsTwin(CatalogTable table, CatalogIndex other, CreateIndexStatement index, StringComparer names) =>
        other.Columns.Count == index.Columns.Count
        && table.Indexes.Select(i => i.Name).TakeWhile(n => !names.Equals(n, index.Name)).All(n => !names.Equals(n, other.Name));
}
