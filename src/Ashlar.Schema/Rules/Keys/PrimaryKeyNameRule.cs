using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>The primary key's name is short enough, and no other constraint has it.</summary>
internal sealed class PrimaryKeyNameRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context)
    {
        if (model.IsView || model.PrimaryKey is not { } key)
        {
            return;
        }

        if (key.ConstraintName(context.Provider) is { } name)
        {
            context.CheckLength(name, key.Location);
            context.CheckUnique(ConstraintKind.PrimaryKey, name, model, () => key.ArgumentLocation("map"));
        }

        if (key.MappedName is not null && !context.Capabilities.NamedPrimaryKeys)
        {
            context.Report(CapabilityDiagnostics.Unsupported("A name of the primary key", context.Provider, model.NameLocation));
        }

        if (key.ClientName is { } clientName && context.Names.IsClientNameRepeated(model, clientName))
        {
            context.Report(KeyDiagnostics.RepeatedClientName(clientName, key.ArgumentLocation("name")));
        }
    }
}
