using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Views are a preview feature.</summary>
internal sealed class ViewPreviewRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context)
    {
        if (model.IsView && !context.Schema.PreviewFeatures.HasFlag(PreviewFeatures.Views))
        {
            context.Report(CapabilityDiagnostics.NeedsPreviewFeature("A view", "views", model.NameLocation));
        }
    }
}
