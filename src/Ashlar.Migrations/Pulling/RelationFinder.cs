using Ashlar.Database;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>Finds the relations of a database: foreign keys, and join tables.</summary>
internal static class RelationFinder
{
    /// <summary>In the order of the tables that hold them, many-to-many relations last.</summary>
    public static IReadOnlyList<PulledRelation> Find(PullSource source)
    {
        if (!source.HasForeignKeys)
        {
            return [];
        }

        var models = source.Tables.Where(t => !JoinTables.IsOne(t, source.Dialect.Capabilities)).ToDictionary(t => t.Name);
        return
        [
            .. from table in models.Values
               from key in Distinct(table)
               where models.ContainsKey(key.ReferencedTable) && key.ReferencedColumns.Count == key.Columns.Count
               select new PulledRelation(table, table.Name, key.ReferencedTable, key, false, Previous(source, table, key)),
            .. from table in source.Tables
               where JoinTables.IsOne(table, source.Dialect.Capabilities)
               let first = JoinTables.Key(table, "A")!
               let second = JoinTables.Key(table, "B")!
               where models.ContainsKey(first.ReferencedTable) && models.ContainsKey(second.ReferencedTable)
               select new PulledRelation(table, first.ReferencedTable, second.ReferencedTable, first, true, PreviousJoin(source, table)),
        ];
    }

    /// <summary>Of two keys on the same columns to the same columns the schema can say one.</summary>
    private static IEnumerable<ForeignKey> Distinct(Table table) =>
        table.ForeignKeys.DistinctBy(k => $"{string.Join(",", k.Columns)} {k.ReferencedTable} {string.Join(",", k.ReferencedColumns)}");

    private static Relation? Previous(PullSource source, Table table, ForeignKey key) => source.PreviousOf(table.Name)?.RelationFields
        .FirstOrDefault(f => f.HoldsForeignKey && f.RelatedModel == source.PreviousOf(key.ReferencedTable) && f.Fields.Select(c => c.DatabaseName).SequenceEqual(key.Columns))?.Relation;

    private static Relation? PreviousJoin(PullSource source, Table table) =>
        source.Previous.Relations.FirstOrDefault(r => r.Kind == RelationKind.ManyToMany && table.Name.Name == "_" + r.Name);
}
