using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>An index's name is short enough, and no other constraint has it.</summary>
internal sealed class IndexNameRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        context.CheckUnique(ConstraintKind.Index, index.ConstraintName(context.Provider)!, index.Model, () => index.ArgumentLocation("map", "name"));
        if (index.ClientName is { } clientName && context.Names.IsClientNameRepeated(index.Model, clientName))
        {
            context.Report(KeyDiagnostics.RepeatedClientName(clientName, index.ArgumentLocation("name")));
        }

        if (index.MappedName is { } name)
        {
            context.CheckLength(name, index.Location);
        }
    }
}
