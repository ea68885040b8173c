using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Every row of a table can be told from the others.</summary>
internal sealed class UniqueKeyRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context)
    {
        if (model.IsView || model.IsIgnored || model.UniqueKeys.Any(k => k.IsStrict))
        {
            return;
        }

        var rejected = model.UniqueKeys.Select(k => string.Join(", ", k.Fields.Select(f => f.Name))).ToList();
        context.Report(KeyDiagnostics.NoUniqueKey(model.Keyword, model.Name, rejected, model.NameLocation));
    }
}
