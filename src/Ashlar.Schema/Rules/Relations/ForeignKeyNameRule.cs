using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A name given to a foreign key can be kept by the database.</summary>
internal sealed class ForeignKeyNameRule : IRule<RelationFieldSymbol>
{
    public void Check(RelationFieldSymbol field, RuleContext context)
    {
        if (field.MappedName is not { } name)
        {
            return;
        }

        if (context.Capabilities.NamedForeignKeys)
        {
            context.CheckLength(name, field.AttributeLocation);
        }
        else
        {
            context.Report(CapabilityDiagnostics.Unsupported("A name of a foreign key", context.Provider, field.AttributeLocation));
        }
    }
}
