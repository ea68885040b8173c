using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>The types that the schema language names; their SQL is the name in capitals, but for one.</summary>
internal sealed class TypeMap : ITypeMap
{
    private static readonly Dictionary<TypeFamily, NativeColumnType> Usual = new()
    {
        [TypeFamily.String] = new(TypeFamily.String, "Text", []),
        [TypeFamily.Boolean] = new(TypeFamily.Boolean, "Boolean", []),
        [TypeFamily.Int] = new(TypeFamily.Int, "Integer", []),
        [TypeFamily.BigInt] = new(TypeFamily.BigInt, "BigInt", []),
        [TypeFamily.Float] = new(TypeFamily.Float, "DoublePrecision", []),
        [TypeFamily.Decimal] = new(TypeFamily.Decimal, "Decimal", [65, 30]),
        [TypeFamily.DateTime] = new(TypeFamily.DateTime, "Timestamp", [3]),
        [TypeFamily.Json] = new(TypeFamily.Json, "JsonB", []),
        [TypeFamily.Binary] = new(TypeFamily.Binary, "ByteA", []),
    };

    /// <summary>https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL</summary>
    private static readonly Dictionary<string, string> Serials = new()
    {
        ["SmallInt"] = "SMALLSERIAL",
        ["Integer"] = "SERIAL",
        ["BigInt"] = "BIGSERIAL",
    };

    public ColumnType Resolve(TypeFamily family, string? name, IReadOnlyList<long> arguments) =>
        name is null ? Usual[family] : new NativeColumnType(family, name, arguments);

    public string ToSql(Column column)
    {
        var element = column.Type switch
        {
            EnumColumnType named => Sql.Identifier(named.Enum),
            OtherColumnType other => other.Sql,
            NativeColumnType native => ToSql(native, column.IsAutoincrement),
            _ => throw new ArgumentException("a type of another model", nameof(column)),
        };
        return column.IsList ? element + "[]" : element;
    }

    public string? IndexMethod(string name) => name == "BTree" ? null : name.ToLowerInvariant();

    public OperatorClass OperatorClass(string name, string? method) => OperatorClasses.Resolve(name, method);

    public bool IsReadAs(NativeColumnType field, NativeColumnType column) => field.Family == column.Family;

    public string Describe(Column column) => column.Type switch
    {
        EnumColumnType named => named.Enum.Name,
        OtherColumnType other => $"Unsupported(\"{other.Sql}\")",
        var native => native.ToString()!,
    };

    public string? SampleValue(Column column, int row, IReadOnlyList<string> enumValues)
    {
        var value = column.Type switch
        {
            EnumColumnType when enumValues.Count > 0 => Sql.Text(enumValues[row % enumValues.Count]),
            NativeColumnType native => SampleValues.Of(native, row),
            _ => null,
        };
        var type = ToSql(column with { IsAutoincrement = false });
        return (value, column.IsList, row) switch
        {
            (null, _, _) => null,
            (_, true, 0) => $"ARRAY[]::{type}",
            (_, true, _) => $"ARRAY[{value}]::{type}",
            _ => value,
        };
    }

    private static string ToSql(NativeColumnType type, bool isAutoincrement)
    {
        if (isAutoincrement && Serials.TryGetValue(type.Name, out var serial))
        {
            return serial;
        }

        var name = type.Name == "DoublePrecision" ? "DOUBLE PRECISION" : type.Name.ToUpperInvariant();
        return type.Arguments.Count == 0 ? name : $"{name}({string.Join(",", type.Arguments)})";
    }
}
