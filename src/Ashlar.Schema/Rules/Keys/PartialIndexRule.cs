using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Partial indexes are a preview feature.</summary>
internal sealed class PartialIndexRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        if (index.Where is not null && !context.Schema.PreviewFeatures.HasFlag(PreviewFeatures.PartialIndexes))
        {
            context.Report(CapabilityDiagnostics.NeedsPreviewFeature("A partial index", "partialIndexes", index.Location));
        }
    }
}
