using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>No other constraint has the name of the foreign key.</summary>
internal sealed class ForeignKeyUniqueNameRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation.IsInline)
        {
            context.CheckUnique(
                ConstraintKind.ForeignKey,
                relation.ForeignKeyName(context.Provider),
                relation.ReferencingModel,
                () => relation.Forward?.ArgumentLocation("map") ?? relation.ReferencedModel.NameLocation);
        }
    }
}
