using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Partial indexes are a preview feature, and not every database has them.</summary>
internal sealed class PartialIndexRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        if (index.Where is null)
        {
            return;
        }

        if (!context.Schema.PreviewFeatures.HasFlag(PreviewFeatures.PartialIndexes))
        {
            context.Report(CapabilityDiagnostics.NeedsPreviewFeature("A partial index", "partialIndexes", index.Location));
        }
        else if (!context.Capabilities.PartialIndexes)
        {
            context.Report(CapabilityDiagnostics.Unsupported("A partial index", context.Provider, index.Location));
        }
    }
}
