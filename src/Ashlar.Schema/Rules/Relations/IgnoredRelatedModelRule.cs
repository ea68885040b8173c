using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A relation to a model that the client does not know is ignored too.</summary>
internal sealed class IgnoredRelatedModelRule : IRule<RelationFieldSymbol>
{
    public void Check(RelationFieldSymbol field, RuleContext context)
    {
        if (field.RelatedModel.IsIgnored && !field.IsIgnored && !field.Model.IsIgnored)
        {
            context.Report(RelationDiagnostics.IgnoredRelatedModel(field));
        }
    }
}
