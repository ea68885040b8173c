using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary>A thing that documentation stands above, or behind.</summary>
/// <param name="Symbol">What it declares; <see langword="null"/> where it declares nothing that the language names.</param>
internal sealed record AnnotationOwner(AnnotationTargets Kind, string Name, Location Location, IReadOnlyList<CommentSyntax> Lines, object? Symbol)
{
    /// <summary>The model or view, also of a field in it.</summary>
    public ModelSymbol? Model => Symbol as ModelSymbol ?? Field?.Model;

    public FieldSymbol? Field => Symbol as FieldSymbol;

    public ScalarFieldSymbol? Column => Symbol as ScalarFieldSymbol;

    /// <summary>Everything in a schema that can have documentation.</summary>
    public static IEnumerable<AnnotationOwner> AllIn(SchemaSymbol schema)
    {
        foreach (var model in schema.Models)
        {
            yield return Of(model.IsView ? AnnotationTargets.View : AnnotationTargets.Model, model.Syntax, model);
            foreach (var field in model.Fields)
            {
                var kind = model.IsView ? AnnotationTargets.ViewField : AnnotationTargets.Field;
                yield return new(kind, field.ToString(), field.NameLocation, field.Syntax.DocumentationLines, field);
            }
        }

        foreach (var @enum in schema.Enums)
        {
            yield return Of(AnnotationTargets.Enum, @enum.Syntax, @enum);
            foreach (var value in @enum.Values)
            {
                var name = $"{@enum.Name}.{value.Name}";
                yield return new(AnnotationTargets.EnumValue, name, value.Syntax.Name.Location, value.Syntax.DocumentationLines, value);
            }
        }

        foreach (var type in schema.CompositeTypes)
        {
            yield return Of(AnnotationTargets.CompositeType, type.Syntax, symbol: null);
            foreach (var field in type.Fields)
            {
                yield return new(
                    AnnotationTargets.CompositeField, $"{type.Name}.{field.Name}", field.Syntax.Location, field.Syntax.DocumentationLines, Symbol: null);
            }
        }

        foreach (var block in schema.Files.SelectMany(f => f.Blocks))
        {
            if (block is ConfigBlockSyntax config)
            {
                yield return Of(
                    config.Kind == ConfigBlockKind.Datasource ? AnnotationTargets.Datasource : AnnotationTargets.Generator, config, symbol: null);
            }

            foreach (var attribute in block.Attributes)
            {
                yield return new(
                    AnnotationTargets.BlockAttribute, $"@@{attribute.Name.Value}", attribute.Location, attribute.DocumentationLines, Symbol: null);
            }
        }
    }

    private static AnnotationOwner Of(AnnotationTargets kind, BlockSyntax block, object? symbol) =>
        new(kind, block.Name.Value, block.Name.Location, block.DocumentationLines, symbol);
}
