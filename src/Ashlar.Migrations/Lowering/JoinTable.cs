using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;

namespace Ashlar.Migrations.Lowering;

/// <summary>The table between two models of a many-to-many relation that has no model of its own.</summary>
public static class JoinTable
{
    private const string ForeignKeySuffix = "_fkey";

    public static ObjectName NameOf(Relation relation, ObjectName first, DialectCapabilities capabilities) =>
        new(first.Namespace, Cut("_" + relation.Name, capabilities.MaxIdentifierLength));

    internal static Table Create(Relation relation, Table first, Table second, DialectCapabilities capabilities, bool hasForeignKeys)
    {
        var limit = capabilities.MaxIdentifierLength;
        var whole = NameOf(relation, first.Name, capabilities);
        var name = whole.Name;
        IndexColumn[] both = [new("A"), new("B")];
        var unique = capabilities.JoinTablePrimaryKey ? [] : new[] { new TableIndex(Named(name, "_AB_unique", limit), true, both) };
        return new Table(whole)
        {
            Columns = [Column("A", first), Column("B", second)],
            PrimaryKey = capabilities.JoinTablePrimaryKey ? new Database.PrimaryKey(Named(name, "_AB_pkey", limit), both) : null,
            Indexes = [.. unique, new TableIndex(Named(name, "_B_index", limit), false, [new("B")])],
            ForeignKeys = hasForeignKeys ? [Key(name, "A", first, limit), Key(name, "B", second, limit)] : [],
        };
    }

    private static Column Column(string name, Table model) => new(name, KeyOf(model).Type, ColumnArity.Required);

    private static ForeignKey Key(string table, string column, Table model, int limit)
    {
        var name = Cut(table, limit - ForeignKeySuffix.Length - 2);
        return new ForeignKey($"{name}_{column}{ForeignKeySuffix}", [column], model.Name, [KeyOf(model).Name], ForeignKeyAction.Cascade, ForeignKeyAction.Cascade);
    }

    private static Column KeyOf(Table model) => model.FindColumn(model.PrimaryKey!.Columns[0].Name)!;

    private static string Named(string table, string suffix, int limit) => Cut(table, limit - suffix.Length) + suffix;

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length];
}
