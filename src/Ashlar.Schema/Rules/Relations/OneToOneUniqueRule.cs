using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>The foreign key of a one-to-one relation is unique, or there would be many.</summary>
internal sealed class OneToOneUniqueRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation is { Kind: RelationSymbolKind.OneToOne, Forward: { ReferencingFields: { } columns } forward }
            && !forward.Model.UniqueKeys.Any(k => k.HasExactly(columns)))
        {
            context.Report(RelationDiagnostics.NotUniqueOneToOne(forward, [.. columns.Select(c => c.Name)]));
        }
    }
}
