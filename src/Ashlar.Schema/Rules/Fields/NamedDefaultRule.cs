using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Only some databases have names for defaults.</summary>
internal sealed class NamedDefaultRule : IRule<ScalarFieldSymbol>
{
    public void Check(ScalarFieldSymbol field, RuleContext context)
    {
        if (field.Default is not { MappedName: { } name } @default)
        {
            return;
        }

        if (!context.Capabilities.NamedDefaults)
        {
            context.Report(CapabilityDiagnostics.Unsupported("A name of a default", context.Provider, @default.Attribute.Location));
        }

        context.CheckLength(name, @default.Attribute.Location);
    }
}
