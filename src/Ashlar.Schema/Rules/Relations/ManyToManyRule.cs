using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A many-to-many relation without a model of its own joins the ids of two models, and has nothing else to say.</summary>
internal sealed class ManyToManyRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation is not { Kind: RelationSymbolKind.ManyToMany, Forward: { } forward, Back: { } back })
        {
            return;
        }

        var hasView = forward.Model.IsView || back.Model.IsView;
        foreach (var field in new[] { forward, back })
        {
            if (hasView)
            {
                context.Report(RelationDiagnostics.ManyToManyView(field));
            }

            if (field.RelatedModel.PrimaryKey is not { Fields.Count: 1 })
            {
                context.Report(RelationDiagnostics.ManyToManyWithoutId(field));
            }

            foreach (var action in new[] { field.OnDelete, field.OnUpdate })
            {
                if (action is not null)
                {
                    context.Report(RelationDiagnostics.ActionsOnManyToMany(field, action.Location));
                }
            }

            if (field.ReferencedFields is not null)
            {
                context.Report(RelationDiagnostics.ManyToManyReferences(field));
            }
        }
    }
}
