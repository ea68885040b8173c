using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Two relations between the same models have different names. Until they have, nothing can be said about the rest of the schema.</summary>
internal sealed class AmbiguousRelationRule : IRule<RelationFieldSymbol>
{
    public void Check(RelationFieldSymbol field, RuleContext context)
    {
        var fields = context.Names.FieldsOfRelation(field);
        var isNamedPair = field.ExplicitName is not null && field.IsSelfRelation && fields.Count == 2;
        if (fields.Count > 1 && !isNamedPair)
        {
            context.Report(RelationDiagnostics.Ambiguous(field, fields.Select(f => f.Name)));
            context.Stop();
        }
    }
}
