using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>The columns of a foreign key have the types of the columns that they point at.</summary>
internal sealed class ForeignKeyTypeRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (!relation.IsInline || relation.Forward is not { ReferencingFields: { } columns } field)
        {
            return;
        }

        foreach (var (from, to) in columns.Zip(field.ReferencedFields ?? ImpliedReferences(relation)))
        {
            if (from.Type != to.Type)
            {
                context.Report(RelationDiagnostics.DifferentType(field, from, to));
            }
        }
    }

    /// <summary>Without <c>references</c> the first key of the other model is meant.</summary>
    private static IEnumerable<ScalarFieldSymbol> ImpliedReferences(RelationSymbol relation) =>
        relation.ReferencedModel.UniqueKeys.FirstOrDefault(k => k.IsStrict)?.Fields.Where(f => f.IsPlain).Select(f => f.Root) ?? [];
}
