using Ashlar.Diagnostics;
using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Database.PostgreSql;

/// <summary>
/// PostgreSQL's index methods and the operator classes that come with the server
/// (https://www.postgresql.org/docs/current/indexes-types.html, brin.html, gin.html, spgist.html).
/// A sort order or a second field where the method takes none is an error where Prisma says so too, else a warning:
/// the schema stays readable for both, though the server will refuse the index.
/// </summary>
internal static class PostgreSqlIndexMethods
{
    public static IReadOnlyList<IndexMethodDefinition> All { get; } =
    [
        new("BTree"),
        new("Hash") { SortFinding = Severity.Error, SeveralFieldsFinding = Severity.Warning },
        new("Gist")
        {
            SortFinding = Severity.Warning,
            Operands =
            [
                // The server has a class for inet, but it is not the default one, so it must be named.
                new("InetOps") { NativeTypes = ["Inet"], HasDefaultClass = false },
                new() { Scalar = ScalarType.String },
            ],
        },
        new("Gin")
        {
            SortFinding = Severity.Warning,
            Operands =
            [
                new("ArrayOps") { Lists = true },
                new("JsonbOps", "JsonbPathOps") { NativeTypes = ["JsonB"], Scalar = ScalarType.Json },
            ],
        },
        new("SpGist")
        {
            SortFinding = Severity.Warning,
            SeveralFieldsFinding = Severity.Error,
            Operands =
            [
                new("InetOps") { NativeTypes = ["Inet"] },
                new("TextOps") { NativeTypes = ["Text", "VarChar", "Char"], Scalar = ScalarType.String },
            ],
        },
        new("Brin")
        {
            SortFinding = Severity.Warning,
            Operands =
            [
                new("BitMinMaxOps") { NativeTypes = ["Bit"] },
                new("VarBitMinMaxOps") { NativeTypes = ["VarBit"] },
                new("BpcharBloomOps", "BpcharMinMaxOps") { NativeTypes = ["Char"] },
                new("ByteaBloomOps", "ByteaMinMaxOps") { NativeTypes = ["ByteA"], Scalar = ScalarType.Bytes },
                new("TextBloomOps", "TextMinMaxOps") { NativeTypes = ["Text", "VarChar"], Scalar = ScalarType.String },
                new("InetInclusionOps", "InetBloomOps", "InetMinMaxOps", "InetMinMaxMultiOps") { NativeTypes = ["Inet"] },
                BlockRange("Date", "Date"),
                BlockRange("Float4", "Real"),
                BlockRange("Float8", "DoublePrecision", ScalarType.Float),
                BlockRange("Int2", "SmallInt"),
                BlockRange("Int4", "Integer", ScalarType.Int),
                BlockRange("Int8", "BigInt", ScalarType.BigInt),
                BlockRange("Numeric", "Decimal", ScalarType.Decimal),
                BlockRange("Oid", "Oid"),
                BlockRange("Timestamp", "Timestamp", ScalarType.DateTime),
                BlockRange("TimestampTz", "Timestamptz"),
                BlockRange("Time", "Time"),
                BlockRange("TimeTz", "Timetz"),
                BlockRange("Uuid", "Uuid"),
            ],
        },
    ];

    /// <summary>The three classes that BRIN has for every type with a distance: bloom, minmax and minmax-multi.</summary>
    private static IndexOperand BlockRange(string prefix, string nativeType, ScalarType? scalar = null) =>
        new($"{prefix}BloomOps", $"{prefix}MinMaxOps", $"{prefix}MinMaxMultiOps") { NativeTypes = [nativeType], Scalar = scalar };
}
