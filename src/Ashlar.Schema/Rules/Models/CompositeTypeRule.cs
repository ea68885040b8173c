using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Only some databases have a structure inside a row.</summary>
internal sealed class CompositeTypeRule : IRule<SchemaSymbol>
{
    public void Check(SchemaSymbol schema, RuleContext context)
    {
        foreach (var type in context.Capabilities.CompositeTypes ? [] : schema.CompositeTypes)
        {
            context.Report(CapabilityDiagnostics.Unsupported($"The composite type \"{type.Name}\"", context.Provider, type.NameLocation));
        }
    }
}
