using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>An index has fields.</summary>
internal sealed class IndexFieldsRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        if (index.Fields.Count == 0)
        {
            context.Report(KeyDiagnostics.NoFields(index.AttributeName, index.Location));
        }
    }
}
