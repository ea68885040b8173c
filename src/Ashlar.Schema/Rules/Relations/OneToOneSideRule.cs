using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A one-to-one relation has its foreign key on the required side, and is optional on the other: nothing makes sure that a
/// row there has a partner. Checked only when nothing else is wrong, for which side is which is a guess otherwise.</summary>
internal sealed class OneToOneSideRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation is not { Kind: RelationSymbolKind.OneToOne, Forward: { } forward, Back: { } back })
        {
            return;
        }

        if (!context.HasErrors && forward.HasFields && back.HasReferences)
        {
            context.Report(RelationDiagnostics.SplitKey(forward, back));
            context.Report(RelationDiagnostics.SplitKey(back, forward));
        }

        if (!context.HasErrors && forward.HasReferences && back.HasFields)
        {
            context.Report(RelationDiagnostics.SplitKey(forward, back));
        }

        if (!context.HasErrors && back.IsRequired)
        {
            context.Report(RelationDiagnostics.BothSidesRequired(back));
        }

        if (!context.HasErrors && forward.IsRequired && (back.ReferencingFields ?? back.ReferencedFields) is not null)
        {
            context.Report(RelationDiagnostics.KeyOnOptionalSide(back, forward));
        }
    }
}
