using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

internal sealed class SqlWriter(TypeMap types) : ISqlWriter
{
    private readonly TableWriter _tables = new(types);

    public IReadOnlyList<string> Write(SchemaChange change) => change switch
    {
        CreateTable create => [_tables.Create(create.Table, create.Table.Name.Name)],
        AlterTable alter => [.. alter.Changes.SelectMany(Write)],
        AddColumn add => [$"ALTER TABLE {Sql.Identifier(add.Table.Name.Name)} ADD COLUMN {_tables.Column(add.Table, add.Column)}"],
        // References into the table would stop the drop. Outside a transaction the pragmas have their effect; inside
        // one they have none, so that our own deploy turns keys off before it begins.
        DropTable drop => ["PRAGMA foreign_keys=off", .. drop.Table.FullText is { } words ? [FullTextStatements.DropTable(words)] : (string[])[], $"DROP TABLE {Sql.Identifier(drop.Table.Name.Name)}", "PRAGMA foreign_keys=on"],
        RenameTable rename => [$"ALTER TABLE {Sql.Identifier(rename.Previous.Name.Name)} RENAME TO {Sql.Identifier(rename.Next.Name.Name)}"],
        RenameColumn rename => [$"ALTER TABLE {Sql.Identifier(rename.Table.Name.Name)} RENAME COLUMN {Sql.Identifier(rename.Previous.Name)} TO {Sql.Identifier(rename.Next.Name)}"],
        // Values of enums are texts in rows.
        RenameEnumValue rename => [.. rename.Columns.Select(c => $"UPDATE {Sql.Identifier(c.Table.Name.Name)} SET {Sql.Identifier(c.Column.Name)} = {Sql.Text(rename.Next)} WHERE {Sql.Identifier(c.Column.Name)} = {Sql.Text(rename.Previous)}")],
        RebuildTables rebuild => [.. Rebuild(rebuild)],
        CreateIndex create => [CreateIndex(create.Table, create.Index)],
        DropIndex drop => [DropIndex(drop.Index)],
        RecreateIndex recreate => [DropIndex(recreate.Previous), CreateIndex(recreate.Table, recreate.Next)],
        CreateFullText create => [.. FullTextStatements.Create(create.Table, create.FullText)],
        DropFullText drop => [.. FullTextStatements.Drop(drop.Table, drop.FullText)],
        CreateView create => [$"CREATE VIEW {Sql.Identifier(create.View.Name.Name)} AS /* {OwnerMark.Of(create.View)} */\n{create.View.Definition}"],
        DropView drop => [$"DROP VIEW {Sql.Identifier(drop.View.Name.Name)}"],
        _ => throw new UnsupportedChangeException(Dialect.ProviderName, change),
    };

    private IEnumerable<string> Rebuild(RebuildTables rebuild)
    {
        yield return "PRAGMA defer_foreign_keys=ON";
        yield return "PRAGMA foreign_keys=OFF";
        foreach (var statement in rebuild.Tables.SelectMany(Rebuild))
        {
            yield return statement;
        }

        yield return "PRAGMA foreign_keys=ON";
        yield return "PRAGMA defer_foreign_keys=OFF";
    }

    private IEnumerable<string> Rebuild(TableRebuild rebuild)
    {
        var newName = RebuildNames.ForNew(rebuild.Next.Name.Name);
        yield return _tables.Create(rebuild.Next, newName);
        if (rebuild.Copies.Count > 0)
        {
            var targets = Sql.Identifiers(rebuild.Copies.Select(c => c.Next.Name).Concat(rebuild.Fills.Select(f => f.Column.Name)));
            var sources = string.Join(", ", rebuild.Copies.Select(Source).Concat(rebuild.Fills.Select(f => f.Fill)));
            yield return $"INSERT INTO {Sql.Identifier(newName)} ({targets}) SELECT {sources} FROM {Sql.Identifier(rebuild.Previous.Name.Name)}";
        }

        yield return $"DROP TABLE {Sql.Identifier(rebuild.Previous.Name.Name)}";
        yield return $"ALTER TABLE {Sql.Identifier(newName)} RENAME TO {Sql.Identifier(rebuild.Next.Name.Name)}";
        foreach (var index in rebuild.Next.Indexes)
        {
            yield return CreateIndex(rebuild.Next, index);
        }

        foreach (var statement in rebuild.Next.FullText is { } words && words == rebuild.Previous.FullText ? FullTextStatements.Attach(rebuild.Next, words) : [])
        {
            yield return statement;
        }
    }

    private static string Source(ColumnCopy copy)
    {
        var name = Sql.Identifier(copy.Previous.Name);
        return copy.FillsNulls ? $"coalesce({name}, {TableWriter.Default(copy.Next.Default!)}) AS {name}" : name;
    }

    private static string CreateIndex(Table table, TableIndex index)
    {
        var unique = index.IsUnique ? "UNIQUE " : "";
        var columns = string.Join(", ", index.Columns.Select(IndexColumn));
        var where = index.Where is { } condition ? $" WHERE {condition}" : "";
        var create = $"CREATE {unique}INDEX {Sql.Identifier(index.Name)} ON {Sql.Identifier(table.Name.Name)}({columns}){where}";
        // Names that start so are the database's own; this switch lets others have them.
        return index.Name.StartsWith("sqlite_", StringComparison.Ordinal)
            ? $"Pragma writable_schema=1;\n{create};\nPragma writable_schema=0"
            : create;
    }

    private static string IndexColumn(IndexColumn column) =>
        Sql.Identifier(column.Name) + column.Sort switch { null => "", IndexSort.Ascending => " ASC", _ => " DESC" };

    private static string DropIndex(TableIndex index) => $"DROP INDEX {Sql.Identifier(index.Name)}";
}
