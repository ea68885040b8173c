using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Where the client carries out referential actions itself, they must not go round in a circle: it would never end.
/// Databases notice by themselves, except those that refuse such tables.</summary>
internal sealed class RelationCycleRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        var isChecked = context.Capabilities.RefusesCascadeCycles || context.Schema.RelationMode == RelationMode.Prisma;
        if (!isChecked || !relation.IsComplete)
        {
            return;
        }

        var visited = new HashSet<RelationSymbol>();
        var next = new Stack<(RelationSymbol Relation, string[] Path)>([(relation, [relation.Forward!.ToString()])]);
        while (next.TryPop(out var step))
        {
            visited.Add(step.Relation);
            var related = step.Relation.ReferencedModel;
            if (!Modifies(step.Relation, context))
            {
                continue;
            }

            if (step.Relation.ReferencingModel == related)
            {
                context.Report(RelationDiagnostics.SelfCycle(relation.Forward));
                return;
            }

            if (related == relation.ReferencingModel)
            {
                context.Report(RelationDiagnostics.Cycle(relation.Forward, step.Path));
                return;
            }

            foreach (var outgoing in context.Names.RelationsFrom(related).Where(r => !visited.Contains(r)))
            {
                next.Push((outgoing, [.. step.Path, outgoing.Forward!.ToString()]));
            }
        }
    }

    private static bool Modifies(RelationSymbol relation, RuleContext context) =>
        Modifies(relation.OnUpdate) || Modifies(relation.OnDelete(context.Provider, context.Schema.RelationMode));

    private static bool Modifies(ReferentialAction action) => action is not (ReferentialAction.NoAction or ReferentialAction.Restrict);
}
