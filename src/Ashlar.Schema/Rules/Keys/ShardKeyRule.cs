using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Only some databases divide a table by a key.</summary>
internal sealed class ShardKeyRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context)
    {
        if (!model.IsView && model.ShardKey is { } key && !context.Capabilities.ShardKeys)
        {
            context.Report(CapabilityDiagnostics.Unsupported(key.AttributeName, context.Provider, key.Location));
        }
    }
}
