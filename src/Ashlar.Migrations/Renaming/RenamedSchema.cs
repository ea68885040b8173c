using Ashlar.Database;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Renaming;

/// <summary>A structure after a rename, as the database itself keeps it: everything that names the thing follows it.</summary>
internal static class RenamedSchema
{
    public static DatabaseSchema RenameTable(DatabaseSchema schema, ObjectName previous, ObjectName next) => MapTables(schema, t => t with
    {
        Name = t.Name == previous ? next : t.Name,
        ForeignKeys = [.. t.ForeignKeys.Select(k => k.ReferencedTable == previous ? k with { ReferencedTable = next } : k)],
    });

    public static DatabaseSchema RenameColumn(DatabaseSchema schema, ObjectName table, string previous, string next)
    {
        string Renamed(string name) => name == previous ? next : name;
        string InSql(string sql) => sql.Replace(Sql.Identifier(previous), Sql.Identifier(next), StringComparison.Ordinal);
        IReadOnlyList<IndexColumn> Parts(IReadOnlyList<IndexColumn> columns) => [.. columns.Select(c => c with { Name = Renamed(c.Name) })];

        Table Own(Table t) => t with
        {
            Columns = [.. t.Columns.Select(c => c with { Name = Renamed(c.Name) })],
            PrimaryKey = t.PrimaryKey is { } key ? key with { Columns = Parts(key.Columns) } : null,
            Indexes = [.. t.Indexes.Select(i => i with { Columns = Parts(i.Columns), Where = i.Where is { } condition ? InSql(condition) : null })],
            ForeignKeys = [.. t.ForeignKeys.Select(k => k with { Columns = [.. k.Columns.Select(Renamed)] })],
            Checks = [.. t.Checks.Select(c => c with { Expression = InSql(c.Expression) })],
        };

        return MapTables(schema, t => (t.Name == table ? Own(t) : t) is var own && own.ForeignKeys.Any(k => k.ReferencedTable == table)
            ? own with { ForeignKeys = [.. own.ForeignKeys.Select(k => k.ReferencedTable == table ? k with { ReferencedColumns = [.. k.ReferencedColumns.Select(Renamed)] } : k)] }
            : own);
    }

    public static DatabaseSchema RenameEnum(DatabaseSchema schema, ObjectName previous, ObjectName next)
    {
        var renamed = schema with { Enums = [.. schema.Enums.Select(e => e.Name == previous ? e with { Name = next } : e)] };
        return MapColumns(renamed, c => c.Type is EnumColumnType named && named.Enum == previous ? c with { Type = new EnumColumnType(next) } : c);
    }

    public static DatabaseSchema RenameEnumValue(DatabaseSchema schema, ObjectName name, string previous, string next)
    {
        var renamed = schema with { Enums = [.. schema.Enums.Select(e => e.Name == name ? e with { Values = [.. e.Values.Select(v => v == previous ? next : v)] } : e)] };
        return MapColumns(renamed, c => c.Type is EnumColumnType named && named.Enum == name ? c with { Default = Renamed(c.Default, previous, next) } : c);
    }

    private static ColumnDefault? Renamed(ColumnDefault? value, string previous, string next) => value switch
    {
        ConstantDefault constant when constant.Value == previous => constant with { Value = next },
        ListDefault list => new ListDefault([.. list.Values.Select(v => v.Value == previous ? v with { Value = next } : v)]),
        _ => value,
    };

    private static DatabaseSchema MapTables(DatabaseSchema schema, Func<Table, Table> map) => schema with { Tables = [.. schema.Tables.Select(map)] };

    private static DatabaseSchema MapColumns(DatabaseSchema schema, Func<Column, Column> map) =>
        MapTables(schema, t => t with { Columns = [.. t.Columns.Select(map)] });
}
