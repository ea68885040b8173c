using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite.Tests;

public class InspectorTests
{
    private static readonly Dialect Dialect = new();

    [Fact]
    public async Task Reads_columns_with_types_and_defaults()
    {
        var table = await InspectAsync("""
            CREATE TABLE t (
                id INTEGER PRIMARY KEY, n INT DEFAULT -1, s VARCHAR(20) NOT NULL DEFAULT 'it''s', b BOOLEAN DEFAULT 1, j JSONB DEFAULT '{}',
                at DATETIME DEFAULT CURRENT_TIMESTAMP, raw BLOB DEFAULT X'00FF', made TEXT DEFAULT (lower('X')), empty TEXT DEFAULT NULL, place point
            );
            """);

        Assert.Equal(
            [
                "id INTEGER Required ", "n INTEGER Nullable -1", "s TEXT Required it's", "b BOOLEAN Nullable true", "j JSONB Nullable {}",
                "at DATETIME Nullable now", "raw BLOB Nullable 00ff", "made TEXT Nullable =lower('X')", "empty TEXT Nullable ", "place point Nullable ",
            ],
            table.Columns.Select(c => $"{c.Name} {Dialect.TypeMap.ToSql(c)} {c.Arity} {Text(c.Default)}"));
        Assert.True(table.Columns[0].IsAutoincrement);
    }

    [Fact]
    public async Task Reads_keys_indexes_and_checks()
    {
        var table = await InspectAsync("""
            CREATE TABLE p (a INTEGER, b TEXT, PRIMARY KEY (b, a));
            CREATE TABLE t (
                id INTEGER NOT NULL, x TEXT, a INTEGER,
                CONSTRAINT "t_x_valid" CHECK (length(x) <= (10) AND x <> ')'),
                CONSTRAINT "by_hand" CHECK (id > 0),
                FOREIGN KEY (x, a) REFERENCES p ON DELETE SET NULL ON UPDATE CASCADE
            );
            CREATE UNIQUE INDEX u ON t (x DESC, id);
            CREATE INDEX part ON t (a) WHERE a IS NOT NULL;
            CREATE INDEX expr ON t (lower(x));
            """);

        Assert.Null(table.PrimaryKey);
        Assert.Equal(["part (a) where a IS NOT NULL", "u unique (x desc, id)"], table.Indexes.Select(Text).Order());
        var key = Assert.Single(table.ForeignKeys);
        Assert.Equal(("x,a", "p", "b,a", ForeignKeyAction.SetNull, ForeignKeyAction.Cascade),
            (string.Join(',', key.Columns), key.ReferencedTable.Name, string.Join(',', key.ReferencedColumns), key.OnDelete, key.OnUpdate));
        Assert.Equal([("t_x_valid", "length(x) <= (10) AND x <> ')'", true), ("by_hand", "id > 0", false)], table.Checks.Select(c => (c.Name!, c.Expression, c.IsManaged)));
    }

    private static async Task<Table> InspectAsync(string script)
    {
        await using var session = await Dialect.Connector.OpenShadowAsync(ShadowSource.None, TestContext.Current.CancellationToken);
        await session.ApplyAsync(script, null, TestContext.Current.CancellationToken);
        var schema = await Dialect.Inspector.InspectAsync(session.Connection, TestContext.Current.CancellationToken);
        return schema.FindTable(new ObjectName(null, "t"))!;
    }

    private static string Text(TableIndex index) =>
        $"{index.Name}{(index.IsUnique ? " unique" : "")} ({string.Join(", ", index.Columns.Select(c => c.Name + (c.IsDescending ? " desc" : "")))}){(index.Where is { } where ? $" where {where}" : "")}";

    private static string Text(ColumnDefault? value) => value switch
    {
        ConstantDefault constant => constant.Value,
        CurrentTimestampDefault => "now",
        ExpressionDefault expression => $"={expression.Sql}",
        _ => "",
    };
}
