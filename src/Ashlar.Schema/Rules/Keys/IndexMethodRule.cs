using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>The index method is one of the provider's, and the index asks for nothing that the method cannot do.</summary>
internal sealed class IndexMethodRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        if (index.Method is not { } written)
        {
            return;
        }

        if (context.Provider.FindIndexMethod(written.Value) is not { } method)
        {
            context.Report(IndexMethodDiagnostics.UnsupportedMethod(written.Value, context.Provider, index.ArgumentLocation("type")));
            return;
        }

        if (method.SortFinding is { } sorted && index.Fields.Any(f => f.Sort is not null))
        {
            context.Report(IndexMethodDiagnostics.Sorted(index, method, sorted));
        }
    }
}
