using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Database.PostgreSql;

/// <summary>PostgreSQL's types by the names that follow <c>@db.</c> (https://www.postgresql.org/docs/current/datatype.html).</summary>
internal static class PostgreSqlNativeTypes
{
    /// <summary>Lengths of character types are left to the database, as Prisma leaves them.</summary>
    private static readonly NativeTypeParameter Length = new("length");

    private static readonly NativeTypeParameter BitLength = new("length", Minimum: 1);

    /// <summary>Digits of a second: microseconds at most.</summary>
    private static readonly NativeTypeParameter SecondDigits = new("precision", Maximum: 6);

    public static IReadOnlyList<NativeTypeDefinition> All { get; } =
    [
        new("SmallInt", ScalarType.Int),
        new("Integer", ScalarType.Int),
        new("BigInt", ScalarType.BigInt),
        new("Decimal", ScalarType.Decimal, new("precision", Minimum: 1, Maximum: 1000), new("scale") { NotAbove = "precision" }),
        new("Money", ScalarType.Decimal),
        new("Inet", ScalarType.String),
        new("Oid", ScalarType.Int),
        new("Citext", ScalarType.String),
        new("Real", ScalarType.Float),
        new("DoublePrecision", ScalarType.Float),
        new("VarChar", ScalarType.String, Length),
        new("Char", ScalarType.String, Length),
        new("Text", ScalarType.String),
        new("ByteA", ScalarType.Bytes),
        new("Timestamp", ScalarType.DateTime, SecondDigits),
        new("Timestamptz", ScalarType.DateTime, SecondDigits),
        new("Date", ScalarType.DateTime),
        new("Time", ScalarType.DateTime, SecondDigits),
        new("Timetz", ScalarType.DateTime, SecondDigits),
        new("Boolean", ScalarType.Boolean),
        new("Bit", ScalarType.String, BitLength),
        new("VarBit", ScalarType.String, BitLength),
        new("Uuid", ScalarType.String),
        new("Xml", ScalarType.String) { IsIndexable = false },
        new("Json", ScalarType.Json),
        new("JsonB", ScalarType.Json),
    ];

    /// <summary>What a field becomes without a native type.</summary>
    public static NativeType DefaultOf(ScalarType type) => type switch
    {
        ScalarType.Int => new("Integer", []),
        ScalarType.BigInt => new("BigInt", []),
        ScalarType.Float => new("DoublePrecision", []),
        ScalarType.Decimal => new("Decimal", ["65", "30"]),
        ScalarType.Boolean => new("Boolean", []),
        ScalarType.String => new("Text", []),
        ScalarType.DateTime => new("Timestamp", ["3"]),
        ScalarType.Bytes => new("ByteA", []),
        ScalarType.Json => new("JsonB", []),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not a type of the language"),
    };
}
