using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A composite type that always contains itself would have no end.</summary>
internal sealed class CompositeTypeCycleRule : IRule<SchemaSymbol>
{
    public void Check(SchemaSymbol schema, RuleContext context)
    {
        foreach (var field in schema.CompositeTypes.SelectMany(t => t.Fields))
        {
            if (Contained(field) is { } type && Reaches(type, field.CompositeType, []))
            {
                context.Report(TypeDiagnostics.CompositeTypeCycle(field.CompositeType.Name, field.Name, field.Syntax.Name.Location));
            }
        }
    }

    private static CompositeTypeSymbol? Contained(CompositeFieldSymbol field) =>
        field.IsRequired ? (field.Type as CompositeTypeReference)?.CompositeType : null;

    private static bool Reaches(CompositeTypeSymbol from, CompositeTypeSymbol target, HashSet<CompositeTypeSymbol> visited) =>
        from == target || (visited.Add(from) && from.Fields.Select(Contained).OfType<CompositeTypeSymbol>().Any(t => Reaches(t, target, visited)));
}
