using Ashlar.Database.Changes;
using static Ashlar.Database.PostgreSql.CastRules;

namespace Ashlar.Database.PostgreSql;

/// <summary>
/// For each type, the types that <c>ALTER COLUMN … SET DATA TYPE</c> turns it into without a USING clause, and whether
/// values can be lost. A pair that is not here has no such cast. The same answers as Prisma, so that scripts are equal.
/// </summary>
internal static class Casts
{
    private static readonly Dictionary<string, CastRule[]> Rules = new()
    {
        ["SmallInt"] = [Safe("Integer", "BigInt", "Real", "DoublePrecision"), Digits(3), Text(4)],
        ["Integer"] = [Risky("SmallInt"), Safe("BigInt", "Real", "DoublePrecision"), Digits(10), Text(11)],
        ["BigInt"] = [Risky("SmallInt", "Integer"), Safe("Real", "DoublePrecision"), Digits(19), Text(20)],
        ["Decimal"] = [Whole("SmallInt", 2), Whole("Integer", 9), Whole("BigInt", 18), SameScale, Risky("Real", "DoublePrecision"), DecimalText],
        ["Real"] = [Risky("SmallInt", "Integer", "BigInt", "Decimal"), Safe("DoublePrecision"), Text(47)],
        ["DoublePrecision"] = [Risky("SmallInt", "Integer", "BigInt", "Decimal", "Real"), Text(317)],
        ["Oid"] = [Safe("Text", "VarChar", "BigInt", "Integer")],
        ["Money"] = [Safe("Citext", "Text", "VarChar"), RiskyOtherwise],
        ["Boolean"] = [Safe("Text", "VarChar"), CharOf(5, TypeCast.Safe), CharOf(4, TypeCast.Risky)],
        ["Text"] = [Safe("Citext"), Text(int.MaxValue)],
        ["VarChar"] = [OwnLength(int.MaxValue)],
        ["Char"] = [OwnLength(1)],
        ["Citext"] = [Safe("Text", "VarChar"), RiskyOtherwise],
        ["Inet"] = [Safe("Citext", "Text", "VarChar")],
        ["Uuid"] = [TextOf(32)],
        ["Xml"] = [Text(int.MaxValue)],
        ["Json"] = [Safe("JsonB"), Text(int.MaxValue)],
        ["JsonB"] = [Safe("Json"), Text(int.MaxValue)],
        ["ByteA"] = [TextOf(int.MaxValue), TextOfLength(3, TypeCast.Risky)],
        ["Date"] = [Safe("Timestamp", "Timestamptz"), TextOf(28)],
        ["Timestamp"] = [Precision, Safe("Timestamp", "Timestamptz", "Date", "Time", "Timetz"), TextOf(23)],
        ["Timestamptz"] = [Precision, Safe("Timestamp", "Timestamptz", "Date", "Time", "Timetz"), TextOf(28)],
        ["Time"] = [Precision, Safe("Timetz"), TextOf(14)],
        ["Timetz"] = [Precision, Safe("Timetz", "Time"), TextOf(19)],
        ["Bit"] = [BitString],
        ["VarBit"] = [VaryingBitString],
    };

    /// <returns><see langword="null"/> where the types are equal or differ in nothing that the database keeps.</returns>
    public static TypeCast? Between(NativeColumnType previous, NativeColumnType next)
    {
        if (previous.Name == next.Name && LengthsOf(previous).SequenceEqual(LengthsOf(next)))
        {
            return null;
        }

        var verdict = Rules.GetValueOrDefault(previous.Name, [])
            .Select(rule => rule(previous, next))
            .FirstOrDefault(v => v is not null);
        return verdict switch
        {
            { IsSame: true } => null,
            { Cast: var cast } => cast,
            null => TypeCast.Impossible,
        };
    }

    /// <summary>These two are one long where nothing is said, and the database says so: https://www.postgresql.org/docs/current/datatype-character.html</summary>
    private static IReadOnlyList<long> LengthsOf(NativeColumnType type) => type is { Name: "Char" or "Bit", Arguments: [] } ? [1] : type.Arguments;
}
