using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>What only some databases can do with an index.</summary>
internal sealed class IndexCapabilityRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        var capabilities = context.Capabilities;
        if (index.Fields.Any(f => f.Length is not null) && !capabilities.IndexPrefixLengths)
        {
            context.Report(CapabilityDiagnostics.Unsupported("\"length\"", context.Provider, index.Location));
        }

        if (index.Kind == KeyKind.Fulltext && !capabilities.FulltextIndexes)
        {
            context.Report(CapabilityDiagnostics.Unsupported("@@fulltext", context.Provider, index.Location));
        }

        if (index.IsClustered is not null && !capabilities.ClusteredKeys)
        {
            context.Report(CapabilityDiagnostics.Unsupported("\"clustered\"", context.Provider, index.Location));
        }
    }
}
