using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A default written as text can be read as the field's type.</summary>
internal sealed class DefaultTextRule : IRule<ScalarFieldSymbol>
{
    public void Check(ScalarFieldSymbol field, RuleContext context)
    {
        if (field is not { ScalarType: { } type, Default.Value: { } value })
        {
            return;
        }

        foreach (var element in value is ArraySyntax list ? list.Elements : [value])
        {
            if (InvalidFormat(type, element) is { } format)
            {
                context.Report(DefaultDiagnostics.InvalidText(field.Name, format, element.Location));
            }
        }
    }

    private static string? InvalidFormat(ScalarType type, ExpressionSyntax value) => (type, value) switch
    {
        (ScalarType.Json, StringSyntax text) when !LiteralText.IsJson(text.Value) => "JSON",
        (ScalarType.Bytes, StringSyntax text) when !LiteralText.IsBase64(text.Value) => "base64",
        (ScalarType.DateTime, StringSyntax text) when !LiteralText.IsTimestamp(text.Value) => "a time of RFC 3339, such as 2026-01-31T12:00:00Z",
        (ScalarType.Decimal, StringSyntax text) when !LiteralText.IsDecimal(text.Value) => "a decimal number",
        (ScalarType.Int or ScalarType.BigInt, NumberSyntax) when !LiteralText.IsInteger(value.Text) => "a whole number of 64 bits",
        _ => null,
    };
}
