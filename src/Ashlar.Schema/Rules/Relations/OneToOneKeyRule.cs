using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>The foreign key of a one-to-one relation, and what happens to it, are said on one side.</summary>
internal sealed class OneToOneKeyRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation is not { Kind: RelationSymbolKind.OneToOne, Forward: { } forward, Back: { } back })
        {
            return;
        }

        foreach (var (field, other) in new[] { (forward, back), (back, forward) })
        {
            if (!forward.HasFields && !back.HasFields)
            {
                context.Report(RelationDiagnostics.MissingFields(field));
            }

            if (!forward.HasReferences && !back.HasReferences)
            {
                context.Report(RelationDiagnostics.MissingReferences(field));
            }

            if (forward.HasReferences && back.HasReferences)
            {
                context.Report(RelationDiagnostics.KeyOnBothSides("references", field, other));
            }

            if (forward.HasFields && back.HasFields)
            {
                context.Report(RelationDiagnostics.KeyOnBothSides("fields", field, other));
            }

            if (field.HasActions && (field == back || back.HasActions))
            {
                context.Report(RelationDiagnostics.ActionsOnWrongSide(field, other));
            }
        }
    }
}
