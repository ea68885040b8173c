using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes what is sent to others.</summary>
internal static class ResponseEmitter
{
    public static void Emit(CodeWriter code, Entity entity)
    {
        var names = entity.Names;
        var columns = entity.Columns.Where(c => !c.IsHidden).ToArray();
        code.SummaryMarkup($"A <see cref=\"{names.Row}\"/> as it is sent to others: without hidden fields, and with the relations that were included.");
        code.Block($"public sealed record {names.Response}", () =>
        {
            foreach (var column in columns)
            {
                code.Separate();
                code.Summary(column.Documentation);
                code.Line($"public required {column.Type} {column.Name} {{ get; init; }}");
            }

            foreach (var relation in entity.Relations)
            {
                code.Separate();
                code.Summary(relation.Documentation);
                code.Line($"[{RuntimeTypes.Json}.JsonIgnore(Condition = {RuntimeTypes.Json}.JsonIgnoreCondition.WhenWritingNull)]");
                code.Line($"public {relation.ResponseType}? {relation.Name} {{ get; init; }}");
            }

            PrintEmitter.EmitWhereNeeded(code, columns, entity.Relations);
            code.Separate();
            code.Block($"public static {names.Response} {names.From}({names.Row} row) => new()", () =>
            {
                foreach (var column in columns)
                {
                    code.Line($"{column.Name} = row.{column.Name},");
                }

                foreach (var relation in entity.Relations)
                {
                    code.Line($"{relation.Name} = {Convert(relation)},");
                }
            }, ";");
        });
    }

    private static string Convert(EntityRelation relation)
    {
        var from = $"{relation.Target.Response}.{relation.Target.From}";
        return relation.Arity == RelationArity.Many
            ? $"row.{relation.LoadedField}.GetOrDefault() is {{ }} {relation.Variable} ? [.. global::System.Linq.Enumerable.Select({relation.Variable}, {from})] : null"
            : $"row.{relation.LoadedField}.GetOrDefault() is {{ }} {relation.Variable} ? {from}({relation.Variable}) : null";
    }
}
