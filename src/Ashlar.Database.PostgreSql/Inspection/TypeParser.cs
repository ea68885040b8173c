namespace Ashlar.Database.PostgreSql.Inspection;

/// <summary>From a type's name in the catalogue to the type that the schema language knows.</summary>
internal static class TypeParser
{
    private static readonly Dictionary<string, (TypeFamily Family, string Name)> Types = new()
    {
        ["int2"] = (TypeFamily.Int, "SmallInt"),
        ["int4"] = (TypeFamily.Int, "Integer"),
        ["int8"] = (TypeFamily.BigInt, "BigInt"),
        ["oid"] = (TypeFamily.Int, "Oid"),
        ["float4"] = (TypeFamily.Float, "Real"),
        ["float8"] = (TypeFamily.Float, "DoublePrecision"),
        ["numeric"] = (TypeFamily.Decimal, "Decimal"),
        ["money"] = (TypeFamily.Decimal, "Money"),
        ["bool"] = (TypeFamily.Boolean, "Boolean"),
        ["text"] = (TypeFamily.String, "Text"),
        ["citext"] = (TypeFamily.String, "Citext"),
        ["varchar"] = (TypeFamily.String, "VarChar"),
        ["bpchar"] = (TypeFamily.String, "Char"),
        ["char"] = (TypeFamily.String, "Char"),
        ["inet"] = (TypeFamily.String, "Inet"),
        ["uuid"] = (TypeFamily.String, "Uuid"),
        ["xml"] = (TypeFamily.String, "Xml"),
        ["bit"] = (TypeFamily.String, "Bit"),
        ["varbit"] = (TypeFamily.String, "VarBit"),
        ["bytea"] = (TypeFamily.Binary, "ByteA"),
        ["json"] = (TypeFamily.Json, "Json"),
        ["jsonb"] = (TypeFamily.Json, "JsonB"),
        ["date"] = (TypeFamily.DateTime, "Date"),
        ["time"] = (TypeFamily.DateTime, "Time"),
        ["timetz"] = (TypeFamily.DateTime, "Timetz"),
        ["timestamp"] = (TypeFamily.DateTime, "Timestamp"),
        ["timestamptz"] = (TypeFamily.DateTime, "Timestamptz"),
    };

    public static ColumnType Parse(ColumnRow column, Func<string, string?> nameOfNamespace)
    {
        if (column.IsEnum)
        {
            return new EnumColumnType(new ObjectName(nameOfNamespace(column.TypeNamespace), column.Type));
        }

        return Types.TryGetValue(column.Type, out var known)
            ? new NativeColumnType(known.Family, known.Name, Arguments(column.Type, column.TypeModifier, column.IsList))
            : new OtherColumnType(column.Type);
    }

    /// <summary>The encoding of each type's modifier: its <c>typmodout</c> function, https://www.postgresql.org/docs/current/catalog-pg-type.html</summary>
    private static IReadOnlyList<long> Arguments(string type, int modifier, bool isList) => type switch
    {
        "varchar" or "bpchar" when modifier > 0 => [modifier - 4],
        "bit" or "varbit" when modifier > 0 => [modifier],
        // The scale is signed and has eleven bits.
        "numeric" when modifier > 0 => [(modifier - 4) >> 16, (((modifier - 4) & 0x7FF) ^ 0x400) - 0x400],
        "time" or "timetz" or "timestamp" or "timestamptz" when modifier >= 0 => [modifier],
        // Without one the database keeps microseconds.
        "time" or "timetz" or "timestamp" or "timestamptz" when !isList => [6],
        _ => [],
    };
}
