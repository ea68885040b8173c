using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Only document databases keep the foreign keys of a many-to-many relation in lists.</summary>
internal sealed class EmbeddedManyToManyRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (relation is not { Kind: RelationSymbolKind.EmbeddedManyToMany, Forward: { } forward, Back: { } back } || context.Capabilities.EmbeddedManyToMany)
        {
            return;
        }

        foreach (var field in new[] { forward, back })
        {
            context.Report(CapabilityDiagnostics.Unsupported($"\"fields\" of the many-to-many relation \"{field}\"", context.Provider, field.NameLocation));
        }
    }
}
