using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A relation whose foreign key can be empty is optional.</summary>
internal sealed class RelationArityRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (!relation.IsInline || relation.Forward is not { IsRequired: true, ReferencingFields: { } columns } field)
        {
            return;
        }

        var optional = columns.Where(c => c.IsOptional).Select(c => c.Name).ToList();
        if (optional.Count > 0)
        {
            context.Report(RelationDiagnostics.OptionalKeyOfRequiredRelation(field, optional));
        }
    }
}
