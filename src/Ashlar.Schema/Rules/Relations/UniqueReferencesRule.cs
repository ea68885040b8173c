using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A foreign key points at a key.</summary>
internal sealed class UniqueReferencesRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (!relation.IsInline || relation.Forward is not { HasReferences: true, ReferencedFields: { } references } field)
        {
            return;
        }

        var keys = relation.ReferencedModel.UniqueKeys.ToList();
        var names = references.Select(f => f.Name).ToList();
        if (!keys.Exists(k => k.Fields.Select(f => f.Name).Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal))))
        {
            context.Report(RelationDiagnostics.NotUniqueReferences(field, names));
        }
        else if (!context.Capabilities.ReferencesInAnyOrder && !keys.Exists(k => k.Fields.Select(f => f.Name).SequenceEqual(names)))
        {
            context.Report(RelationDiagnostics.ReferencesOrder(field));
        }
    }
}
