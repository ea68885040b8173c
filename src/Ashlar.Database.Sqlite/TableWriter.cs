using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

/// <summary>CREATE TABLE, with its keys and checks inside, and column definitions.</summary>
internal sealed class TableWriter(TypeMap types)
{
    public string Create(Table table, string name)
    {
        var parts = string.Join(",\n", table.Columns.Select(c => Sql.Indent + Column(table, c)));
        if (table.PrimaryKey is { Columns: not [_] and var columns })
        {
            parts += $",\n\n{Sql.Indent}PRIMARY KEY ({Sql.Identifiers(columns.Select(c => c.Name))})";
        }

        parts += string.Concat(table.ForeignKeys.Select(k => $",\n{Sql.Indent}{Sql.ForeignKey(k, " ")}"));
        parts += string.Concat(table.Checks.Select(c => $",\n{Sql.Indent}{Sql.Check(c)}{(c.NeedsMark ? $" /* {OwnerMark.OfCheck} */" : "")}"));
        return $"CREATE TABLE {Sql.Identifier(name)} (\n{parts}\n){(table.Options is { } options ? $" {options}" : "")}";
    }

    public string Column(Table table, Column column)
    {
        var required = column.Arity == ColumnArity.Nullable ? "" : " NOT NULL";
        var key = "";
        if (table.IsWholePrimaryKey(column))
        {
            var isNumbered = column.Type is NativeColumnType { Family: TypeFamily.Int };
            key = isNumbered ? " PRIMARY KEY AUTOINCREMENT" : " PRIMARY KEY";
        }

        var value = column.Default is { } given ? Default(given) : "";
        return $"{Sql.Identifier(column.Name)} {types.ToSql(column)}{required}{key}{(value.Length > 0 ? " DEFAULT " : "")}{value}{MadeByHand(column)}";
    }

    private static string MadeByHand(Column column)
    {
        var collation = column.Collation is { } name ? $" COLLATE {Sql.Identifier(name)}" : "";
        var generated = column.Generated is { } computed ? $" GENERATED ALWAYS AS ({computed.Expression}) {(computed.IsStored ? "STORED" : "VIRTUAL")}" : "";
        return collation + generated;
    }

    /// <returns>Empty where the database has nothing to be told.</returns>
    public static string Default(ColumnDefault value) => value switch
    {
        ConstantDefault { Kind: ConstantKind.Number or ConstantKind.Boolean } constant => constant.Value,
        ConstantDefault { Kind: ConstantKind.Bytes } bytes => $"X'{bytes.Value}'",
        ConstantDefault text => Sql.Text(text.Value),
        CurrentTimestampDefault => "CURRENT_TIMESTAMP",
        ExpressionDefault { Sql: { } expression } => expression,
        _ => "",
    };
}
