using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>The database, or the client in its place, can do what the relation asks for.</summary>
internal sealed class ReferentialActionRule : IRule<RelationFieldSymbol>
{
    public void Check(RelationFieldSymbol field, RuleContext context)
    {
        var allowed = context.Provider.ActionsIn(context.Schema.RelationMode);
        foreach (var written in new[] { field.OnDelete, field.OnUpdate })
        {
            if (written is not null && !allowed.Contains(written.Action))
            {
                context.Report(RelationDiagnostics.ActionNotAllowed(written.Action, allowed, written.Location));
            }
        }
    }
}
