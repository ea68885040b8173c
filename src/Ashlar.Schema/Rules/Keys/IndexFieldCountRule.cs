using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Some index methods hold one field only.</summary>
internal sealed class IndexFieldCountRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        if (index.Fields.Count > 1 && context.Provider.FindIndexMethod(index.Method?.Value) is { SeveralFieldsFinding: { } severity } method)
        {
            context.Report(IndexMethodDiagnostics.SeveralFields(index, method, severity));
        }
    }
}
