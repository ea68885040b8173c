using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;

namespace Ashlar.Migrations.Lowering;

internal static class DefaultLowering
{
    /// <returns><see langword="null"/> where the column has no default in the database.</returns>
    public static ColumnDefault? Lower(ScalarField field, DialectCapabilities capabilities) => field.Default switch
    {
        LiteralDefault literal => Constant(literal, field),
        EnumDefault named => Constant(named, field),
        Schema.ListDefault list => new Database.ListDefault([.. list.Values.Select(v => Constant(v, field))]),
        NowDefault => new CurrentTimestampDefault(),
        DatabaseGeneratedDefault generated => new ExpressionDefault(generated.Expression),
        AutoincrementDefault when capabilities.SequenceDefaults => new Database.SequenceDefault(null),
        _ => null,
    };

    private static ConstantDefault Constant(DefaultValue value, ScalarField field) => value switch
    {
        EnumDefault named => new(ConstantKind.EnumValue, named.Value.DatabaseName),
        LiteralDefault literal when field.Type is BuiltInType type => Constant(literal.Value, type.Scalar),
        _ => throw new ArgumentException("no constant", nameof(value)),
    };

    private static ConstantDefault Constant(string value, ScalarType type) => type switch
    {
        ScalarType.Int or ScalarType.BigInt or ScalarType.Float or ScalarType.Decimal => new(ConstantKind.Number, PlainNumber.Write(value)),
        ScalarType.Boolean => new(ConstantKind.Boolean, value),
        ScalarType.DateTime => new(ConstantKind.DateTime, Moment(value)),
        ScalarType.Json => new(ConstantKind.Json, value),
        ScalarType.Bytes => new(ConstantKind.Bytes, Convert.ToHexStringLower(Convert.FromBase64String(value))),
        _ => new(ConstantKind.Text, value),
    };

    /// <summary>Prisma writes RFC 3339 with spaces, the offset in full, and three, six or nine digits of a second, or none.</summary>
    private static string Moment(string value)
    {
        var offset = value[^1] is 'Z' or 'z' ? "+00:00" : value[^6..];
        var clock = value[11..(value[^1] is 'Z' or 'z' ? ^1 : ^6)];
        var fraction = clock.Length > 9 ? clock[9..].TrimEnd('0') : "";
        var digits = fraction.PadRight((fraction.Length + 2) / 3 * 3, '0');
        return $"{value[..10]} {clock[..8]}{(digits.Length > 0 ? "." : "")}{digits} {offset}";
    }
}
