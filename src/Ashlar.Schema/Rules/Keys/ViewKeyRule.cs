using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A view has no keys and indexes in the database; a unique tells the client what names a row.</summary>
internal sealed class ViewKeyRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context)
    {
        if (model.IsView && model.PrimaryKey is { } key)
        {
            context.Report(ViewDiagnostics.PrimaryKey(model.Name, key.Location));
        }
    }
}
