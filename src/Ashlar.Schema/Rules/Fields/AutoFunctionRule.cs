using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Only some databases have auto().</summary>
internal sealed class AutoFunctionRule : IRule<ScalarFieldSymbol>
{
    public void Check(ScalarFieldSymbol field, RuleContext context)
    {
        if ((field.Default?.Calls(DefaultFunctions.Auto) ?? false) && !context.Capabilities.AutoFunction)
        {
            context.Report(CapabilityDiagnostics.Unsupported("The function auto()", context.Provider, field.Default.Value.Location));
        }
    }
}
