using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Which types the database has for a column.</summary>
internal sealed class FieldTypeCapabilityRule : IRule<ScalarFieldSymbol>
{
    public void Check(ScalarFieldSymbol field, RuleContext context)
    {
        var capabilities = context.Capabilities;
        var unsupported = field switch
        {
            { ScalarType: ScalarType.Json } when !capabilities.Json => "A Json field",
            { ScalarType: ScalarType.Json, IsList: true } when !capabilities.JsonLists => "A list of Json",
            { ScalarType: ScalarType.Decimal } when !capabilities.Decimals => "A Decimal field",
            { IsList: true } when !capabilities.ScalarLists => "A list of values",
            _ => null,
        };
        if (unsupported is not null)
        {
            context.Report(CapabilityDiagnostics.Unsupported(unsupported, context.Provider, field.NameLocation));
        }
    }
}
