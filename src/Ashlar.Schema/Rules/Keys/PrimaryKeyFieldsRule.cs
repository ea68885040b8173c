using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A primary key has fields, and a composite one is not called like a field.</summary>
internal sealed class PrimaryKeyFieldsRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context)
    {
        if (model.IsView || model.PrimaryKey is not { } key)
        {
            return;
        }

        if (key.Fields.Count == 0)
        {
            context.Report(KeyDiagnostics.NoFields(key.AttributeName, key.Location));
        }

        var clientName = string.Join('_', key.Fields.Select(f => f.Name));
        if (key.Fields.Count > 1 && model.FindField(clientName) is ScalarFieldSymbol)
        {
            context.Report(KeyDiagnostics.ClientNameClash(key.AttributeName, clientName, isWritten: false, key.Location));
        }
    }
}
