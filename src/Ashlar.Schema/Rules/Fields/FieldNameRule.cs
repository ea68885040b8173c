using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>No key is called in the client as a field is.</summary>
internal sealed class FieldNameRule : IRule<FieldSymbol>
{
    public void Check(FieldSymbol field, RuleContext context)
    {
        if (context.Names.FindKeyCalled(field.Model, field.Name) is { } key)
        {
            context.Report(KeyDiagnostics.ClientNameClash(key.AttributeName, field.Name, isWritten: true, field.Model.NameLocation));
        }
    }
}
