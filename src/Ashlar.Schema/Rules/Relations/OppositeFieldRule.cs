using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A relation with a foreign key has a field on both sides.</summary>
internal sealed class OppositeFieldRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation.IsInline && !relation.IsComplete)
        {
            context.Report(RelationDiagnostics.MissingOpposite(relation.AnySide));
        }
    }
}
