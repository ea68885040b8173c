using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>The database has enums, and this one is in a schema of the datasource.</summary>
internal sealed class EnumRule : IRule<EnumSymbol>
{
    public void Check(EnumSymbol @enum, RuleContext context)
    {
        if (!context.Capabilities.Enums)
        {
            context.Report(CapabilityDiagnostics.Unsupported($"The enum \"{@enum.Name}\"", context.Provider, @enum.NameLocation));
        }

        context.CheckSchema(@enum);
    }
}
