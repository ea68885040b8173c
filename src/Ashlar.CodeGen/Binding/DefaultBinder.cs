using System.Globalization;
using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Emitting;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Decides where the value of a new row's column comes from.</summary>
internal static class DefaultBinder
{
    /// <summary>How a row that is made gets the value.</summary>
    public static ColumnInput Input(ScalarField field, IReadOnlyDictionary<EnumType, Enumeration> enumerations) => field switch
    {
        { Default: LiteralDefault literal, Type: BuiltInType { Scalar: var type } } when Constant(type, literal.Value) is { } constant => new ColumnInput.Constant(constant),
        { Default: EnumDefault { Value: var value }, Type: EnumFieldType { Enum: var type } } => new ColumnInput.Constant(Constant(enumerations[type], value)),
        { IsList: true, Default: null } => new ColumnInput.Constant("[]"),
        { Default: { } other } => new ColumnInput.Generated(Source(other)),
        { IsUpdatedAt: true } => new ColumnInput.Generated("@updatedAt"),
        { IsRequired: false } => new ColumnInput.Optional(),
        _ => new ColumnInput.Required(),
    };

    /// <summary>The expression of a default that the client makes; <see langword="null"/> where the database makes it, or nobody.</summary>
    /// <param name="isNullableValue">The column's type is a nullable value type, for which delegates have no variance.</param>
    public static string? ClientDefault(ScalarField field, bool isNullableValue)
    {
        var name = field switch
        {
            { Default: GeneratedIdDefault { Generator: IdGenerator.Nanoid, Argument: var length } } => $"Nanoid({length?.ToString(CultureInfo.InvariantCulture)})",
            { Default: GeneratedIdDefault { Generator: IdGenerator.Uuid, Argument: var version } } => $"Uuid{version ?? 4}",
            { Default: GeneratedIdDefault { Generator: IdGenerator.Cuid, Argument: var version } } => $"Cuid{version ?? 1}",
            { Default: GeneratedIdDefault { Generator: IdGenerator.Ulid } } => "Ulid",
            { Default: NowDefault } or { IsUpdatedAt: true, Default: null } => "Now",
            _ => null,
        };
        return (name, isNullableValue) switch
        {
            (null, _) => null,
            (_, true) => $"static now => {RuntimeTypes.ClientDefaults}.{name}(now)",
            _ => $"{RuntimeTypes.ClientDefaults}.{name}",
        };
    }

    private static string Constant(Enumeration enumeration, EnumValue value) =>
        $"{enumeration.Qualified}.{enumeration.Values.First(v => v.SchemaName == value.Name).Name}";

    // Times, JSON and bytes stay with the database, which has the same default.
    private static string? Constant(ScalarType type, string value) => type switch
    {
        ScalarType.String => CSharpLiteral.Of(value),
        ScalarType.Boolean => value,
        ScalarType.Int when int.TryParse(value, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture),
        ScalarType.BigInt when long.TryParse(value, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture) + "L",
        ScalarType.Float when double.TryParse(value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        ScalarType.Decimal when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture) + "m",
        _ => null,
    };

    private static string Source(DefaultValue value) => value switch
    {
        LiteralDefault { Value: var text } => text,
        EnumDefault { Value: var named } => named.Name,
        ListDefault { Values: var values } => $"[{string.Join(", ", values.Select(Source))}]",
        NowDefault => "now()",
        AutoincrementDefault => "autoincrement()",
        SequenceDefault => "sequence()",
        GeneratedIdDefault { Generator: var generator, Argument: var argument } => $"{generator.ToString().ToLowerInvariant()}({argument?.ToString(CultureInfo.InvariantCulture)})",
        DatabaseGeneratedDefault { Expression: { } expression } => expression,
        _ => "dbgenerated()",
    };
}
