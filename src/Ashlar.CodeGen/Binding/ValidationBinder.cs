using System.Globalization;
using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Emitting;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.CodeGen.Binding;

/// <summary>
/// Annotations about values as attributes. Only constructors that trimming keeps whole are used: <c>[StringLength]</c>, not
/// <c>[MinLength]</c>, and <c>[Range]</c> with numbers.
/// </summary>
internal static class ValidationBinder
{
    public static IEnumerable<string> Bind(ScalarField field) => field.Annotations.Select(a => a switch
    {
        RangeAnnotation range => $"{RuntimeTypes.Annotations}.Range({Bounds(field, range)})",
        LengthAnnotation { Maximum: var maximum, Minimum: var minimum } =>
            $"{RuntimeTypes.Annotations}.StringLength({Number(maximum ?? int.MaxValue)}{(minimum is { } least ? $", MinimumLength = {Number(least)}" : "")})",
        FormatAnnotation { Format: TextFormat.Email } => $"{RuntimeTypes.Annotations}.EmailAddress",
        FormatAnnotation { Format: TextFormat.Url } => $"{RuntimeTypes.Annotations}.Url",
        FormatAnnotation { Pattern: { } pattern } => $"{RuntimeTypes.Annotations}.RegularExpression({CSharpLiteral.Of(pattern)})",
        _ => null,
    }).OfType<string>();

    private static string Bounds(ScalarField field, RangeAnnotation range) => field.Type is BuiltInType { Scalar: ScalarType.Int }
        ? $"{Whole(range.Minimum, "int.MinValue")}, {Whole(range.Maximum, "int.MaxValue")}"
        : $"{Real(range.Minimum, "double.MinValue")}, {Real(range.Maximum, "double.MaxValue")}";

    private static string Whole(decimal? bound, string absent) => bound switch
    {
        null or < int.MinValue or > int.MaxValue => absent,
        { } value => Number((int)value),
    };

    private static string Real(decimal? bound, string absent) =>
        bound is { } value ? ((double)value).ToString("R", CultureInfo.InvariantCulture) + "d" : absent;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
