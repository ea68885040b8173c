using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes the record of a row.</summary>
internal static class RowEmitter
{
    public static void Emit(CodeWriter code, Entity entity)
    {
        code.Summary(entity.Documentation);
        code.Block($"public sealed record {entity.Names.Row}", () =>
        {
            foreach (var relation in entity.Relations)
            {
                code.Line($"internal {RuntimeTypes.Loaded}<{relation.Type}> {relation.LoadedField};");
            }

            foreach (var column in entity.Columns)
            {
                code.Separate();
                code.Summary(column.Documentation);
                if (column.IsHidden)
                {
                    code.Line($"[{RuntimeTypes.Json}.JsonIgnore(Condition = {RuntimeTypes.Json}.JsonIgnoreCondition.WhenWriting)]");
                }

                code.Line($"public required {column.Type} {column.Name} {{ get; init; }}");
            }

            foreach (var relation in entity.Relations)
            {
                code.Separate();
                EmitRelation(code, relation);
            }

            PrintEmitter.EmitRow(code, entity.Columns);
        });
    }

    private static void EmitRelation(CodeWriter code, EntityRelation relation)
    {
        var pronoun = relation.Arity == RelationArity.Many ? "them" : "it";
        code.Summary(relation.Documentation);
        code.Line($"/// <exception cref=\"{RuntimeTypes.NotIncluded}\">The query did not include {pronoun}.</exception>");
        code.Line($"[{RuntimeTypes.Json}.JsonIgnore]");
        code.Line($"public {relation.Type} {relation.Name} {{ get => {relation.LoadedField}.Get({relation.Owner.Model}.{relation.Name}); init => {relation.LoadedField} = new(value); }}");
    }
}
