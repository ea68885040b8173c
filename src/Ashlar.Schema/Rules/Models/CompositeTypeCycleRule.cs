using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A composite type that always contains itself would have no end.</summary>
internal sealed class CompositeTypeCycleRule : IRule<SchemaSymbol>
{
    public void Check(SchemaSymbol schema, RuleContext context)
    {
        var visited = new HashSet<CompositeTypeSymbol>();
        var reported = new HashSet<CompositeFieldSymbol>();
        foreach (var type in schema.CompositeTypes)
        {
            foreach (var field in FieldsOnCycles(type, visited).Where(reported.Add))
            {
                context.Report(TypeDiagnostics.CompositeTypeCycle(field.CompositeType.Name, field.Name, field.Syntax.Name.Location));
            }
        }
    }

    /// <summary>Goes down from a type, with a stack of its own: a schema may nest types deeper than a thread can call.</summary>
    private static IEnumerable<CompositeFieldSymbol> FieldsOnCycles(CompositeTypeSymbol start, HashSet<CompositeTypeSymbol> visited)
    {
        var path = new List<(IEnumerator<CompositeFieldSymbol> Fields, CompositeTypeSymbol Type)>();
        var depths = new Dictionary<CompositeTypeSymbol, int>();
        Enter(start);
        while (path.Count > 0)
        {
            var fields = path[^1].Fields;
            if (!fields.MoveNext())
            {
                depths.Remove(path[^1].Type);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var contained = ((CompositeTypeReference)fields.Current.Type).CompositeType;
            if (depths.TryGetValue(contained, out var depth))
            {
                for (var i = depth; i < path.Count; i++)
                {
                    yield return path[i].Fields.Current;
                }
            }
            else
            {
                Enter(contained);
            }
        }

        void Enter(CompositeTypeSymbol type)
        {
            if (visited.Add(type))
            {
                depths[type] = path.Count;
                path.Add((type.Fields.Where(f => f.IsRequired && f.Type is CompositeTypeReference).GetEnumerator(), type));
            }
        }
    }
}
