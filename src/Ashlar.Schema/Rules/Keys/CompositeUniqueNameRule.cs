using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A unique key of several fields is not called in the client as a field is.</summary>
internal sealed class CompositeUniqueNameRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        var clientName = string.Join('_', index.Fields.SelectMany(f => f.Path.Select(p => p.Name).Prepend(f.Root.Name)));
        if (index.Kind == KeyKind.Unique && index.Fields.Count > 1 && index.Model.FindField(clientName) is ScalarFieldSymbol)
        {
            context.Report(KeyDiagnostics.ClientNameClash(index.AttributeName, clientName, isWritten: false, index.Location));
        }
    }
}
