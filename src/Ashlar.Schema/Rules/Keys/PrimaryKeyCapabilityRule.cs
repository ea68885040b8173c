using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>What only some databases can do with a primary key.</summary>
internal sealed class PrimaryKeyCapabilityRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context)
    {
        if (model.IsView || model.PrimaryKey is not { } key)
        {
            return;
        }

        if (key.Fields.Any(f => f.Length is not null) && !context.Capabilities.IndexPrefixLengths)
        {
            context.Report(CapabilityDiagnostics.Unsupported("\"length\"", context.Provider, key.Location));
        }

        if (key.Fields.Any(f => f.Sort is not null) && !context.Capabilities.SortedPrimaryKeys)
        {
            context.Report(CapabilityDiagnostics.Unsupported("\"sort\" in a primary key", context.Provider, key.Location));
        }

        if (key.IsClustered is not null && !context.Capabilities.ClusteredKeys)
        {
            context.Report(CapabilityDiagnostics.Unsupported("\"clustered\"", context.Provider, key.Location));
        }
    }
}
