using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>No other constraint has the name of the foreign key.</summary>
internal sealed class ForeignKeyUniqueNameRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation.IsInline)
        {
            var location = relation.Forward?.ArgumentLocation("map") ?? relation.ReferencedModel.NameLocation;
            context.CheckUnique(ConstraintKind.ForeignKey, relation.ForeignKeyName(context.Provider), relation.ReferencingModel, location);
        }
    }
}
