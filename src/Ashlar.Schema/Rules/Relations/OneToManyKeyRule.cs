using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>The foreign key of a one-to-many relation, and what happens to it, are said on the side that has one.</summary>
internal sealed class OneToManyKeyRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation is not { Kind: RelationSymbolKind.OneToMany, Forward: { } forward, Back: { } back })
        {
            return;
        }

        if (!forward.HasFields)
        {
            context.Report(RelationDiagnostics.MissingFields(forward));
        }

        if (!forward.HasReferences)
        {
            context.Report(RelationDiagnostics.MissingReferences(forward));
        }

        if (back.HasFields || back.HasReferences)
        {
            context.Report(RelationDiagnostics.KeyOnWrongSide(back, forward));
        }

        if (back.HasActions)
        {
            context.Report(RelationDiagnostics.ActionsOnWrongSide(back, forward));
        }
    }
}
