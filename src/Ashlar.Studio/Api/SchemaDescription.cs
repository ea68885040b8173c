using Ashlar.Psl.Syntax;
using Ashlar.Schema;
using Ashlar.Studio.Tables;

namespace Ashlar.Studio.Api;

/// <summary>What the page has to know of the schema.</summary>
internal static class SchemaDescription
{
    public static SchemaAnswer Of(StudioSchema schema) => new([.. schema.Models.Select(Of)]);

    private static ModelAnswer Of(StudioModel model) => new(
        model.Name,
        model.Documentation,
        model.IsView,
        model.IsEditable,
        model.IsAudited,
        [.. model.Fields.Select(f => Of(model, f))],
        [.. model.Relations.Select(r => new RelationAnswer(r.Name, r.Field.RelatedModel.Name, r.Field.IsList))]);

    private static FieldAnswer Of(StudioModel model, StudioField field) => new(
        field.Name,
        field.Kind,
        TypeOf(field.Field),
        field.Field.Documentation,
        model.Key.Contains(field),
        field.Field.IsRequired,
        field.Field.IsList,
        field.IsOptional,
        field.IsMasked,
        field.IsWritable,
        field.IsSortable,
        field.Operators,
        [.. field.Enum?.Values.Select(v => v.Name) ?? []]);

    private static string TypeOf(ScalarField field)
    {
        var type = field.Type switch
        {
            EnumFieldType named => named.Enum.Name,
            UnsupportedType other => $"Unsupported(\"{other.DatabaseType}\")",
            BuiltInType builtIn => builtIn.Scalar.ToString(),
            _ => "",
        };
        return type + field.Arity switch
        {
            FieldArity.List => "[]",
            FieldArity.Optional => "?",
            _ => "",
        };
    }
}
