using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>How many counters a table may have, and where.</summary>
internal sealed class AutoincrementRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context)
    {
        var counters = model.ScalarFields.FindAll(f => f.Default?.Calls(DefaultFunctions.Autoincrement) ?? false);
        if (model.IsView || counters.Count == 0)
        {
            return;
        }

        var capabilities = context.Capabilities;
        if (counters.Count > 1 && !capabilities.SeveralAutoincrements)
        {
            context.Report(DefaultDiagnostics.SeveralAutoincrements(model.Name, model.NameLocation));
        }

        foreach (var field in counters)
        {
            if (!capabilities.Autoincrement)
            {
                context.Report(CapabilityDiagnostics.Unsupported("The function autoincrement()", context.Provider, field.Default!.Attribute.Location));
            }
            else if (!capabilities.AutoincrementOutsideId && !(model.PrimaryKey?.HasExactly([field]) ?? false))
            {
                context.Report(DefaultDiagnostics.AutoincrementOutsideId(field.Name, field.NameLocation));
            }
        }
    }
}
