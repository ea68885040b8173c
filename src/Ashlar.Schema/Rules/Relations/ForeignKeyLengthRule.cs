using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A foreign key has as many columns as the key that it points at.</summary>
internal sealed class ForeignKeyLengthRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation.IsInline && relation.Forward is { ReferencingFields: { } fields, ReferencedFields: { } references } field && fields.Count != references.Count)
        {
            context.Report(RelationDiagnostics.DifferentLength(field, field.AttributeLocation));
        }
    }
}
