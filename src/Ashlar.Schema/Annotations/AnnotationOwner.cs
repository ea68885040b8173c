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

    /// <summary>Everything in a schema that has documentation.</summary>
    public static IEnumerable<AnnotationOwner> AllIn(SchemaSymbol schema)
    {
        foreach (var model in schema.Models)
        {
            if (Of(model.IsView ? AnnotationTargets.View : AnnotationTargets.Model, model.Syntax, model) is { } owner)
            {
                yield return owner;
            }

            foreach (var field in model.Fields.Where(f => f.Syntax.DocumentationLines.Count > 0))
            {
                var kind = model.IsView ? AnnotationTargets.ViewField : AnnotationTargets.Field;
                yield return new(kind, field.ToString(), field.NameLocation, field.Syntax.DocumentationLines, field);
            }
        }

        foreach (var @enum in schema.Enums)
        {
            if (Of(AnnotationTargets.Enum, @enum.Syntax, @enum) is { } owner)
            {
                yield return owner;
            }

            foreach (var value in @enum.Values.Where(v => v.Syntax.DocumentationLines.Count > 0))
            {
                yield return new(AnnotationTargets.EnumValue, $"{@enum.Name}.{value.Name}", value.Syntax.Name.Location, value.Syntax.DocumentationLines, value);
            }
        }

        foreach (var owner in schema.CompositeTypes.SelectMany(InType).Concat(schema.Files.SelectMany(f => f.Blocks).SelectMany(b => InBlock(b, schema))))
        {
            yield return owner;
        }
    }

    private static IEnumerable<AnnotationOwner> InType(CompositeTypeSymbol type)
    {
        if (Of(AnnotationTargets.CompositeType, type.Syntax, symbol: null) is { } owner)
        {
            yield return owner;
        }

        foreach (var field in type.Fields.Where(f => f.Syntax.DocumentationLines.Count > 0))
        {
            yield return new(
                AnnotationTargets.CompositeField, $"{type.Name}.{field.Name}", field.Syntax.Location, field.Syntax.DocumentationLines, Symbol: null);
        }
    }

    private static IEnumerable<AnnotationOwner> InBlock(BlockSyntax block, SchemaSymbol schema)
    {
        if (block is ConfigBlockSyntax { Kind: var kind } config
            && Of(kind == ConfigBlockKind.Datasource ? AnnotationTargets.Datasource : AnnotationTargets.Generator, config, schema.Datasources.Find(d => d.Syntax == config)) is { } owner)
        {
            yield return owner;
        }

        foreach (var attribute in block.Attributes.Where(a => a.DocumentationLines.Count > 0))
        {
            yield return new(AnnotationTargets.BlockAttribute, $"@@{attribute.Name.Value}", attribute.Location, attribute.DocumentationLines, Symbol: null);
        }
    }

    private static AnnotationOwner? Of(AnnotationTargets kind, BlockSyntax block, object? symbol) =>
        block.DocumentationLines.Count == 0 ? null : new(kind, block.Name.Value, block.Name.Location, block.DocumentationLines, symbol);
}
