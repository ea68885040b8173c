using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes the fields that queries are made of.</summary>
internal static class FieldsEmitter
{
    public static void Emit(CodeWriter code, Entity entity)
    {
        var names = entity.Names;
        code.SummaryMarkup($"The fields of <see cref=\"{names.Row}\"/> in queries.");
        var interfaces = string.Join(", ", entity.FieldsInterfaces);
        code.Block($"public sealed class {names.Fields}{(interfaces is "" ? "" : $" : {interfaces}")}", () =>
        {
            if (KeepsDepth(entity))
            {
                code.Line("private readonly int depth;");
            }

            code.Separate();
            EmitConstructor(code, entity);
            foreach (var column in entity.Columns)
            {
                code.Separate();
                code.Summary(column.Documentation);
                code.Line($"public global::Ashlar.{column.FieldType}<{column.ItemType ?? column.Type}> {column.Name} {{ get; }}");
            }

            foreach (var key in entity.UniqueKeys)
            {
                code.Separate();
                var columns = string.Join(", ", key.Columns.Select(c => $"{names.Model}.{c}"));
                code.SummaryMarkup($"The unique key of {string.Join(", ", key.Columns.Select(c => $"<see cref=\"{c}\"/>"))}.");
                code.Line($"public {RuntimeTypes.UniqueKey} {key.Name} {{ get; }} = new({columns});");
            }

            foreach (var relation in entity.Relations)
            {
                code.Separate();
                code.Summary(relation.Documentation);
                code.Line($"public {relation.FieldType} {relation.Name} => new({names.Model}.{relation.Name}, depth);");
            }

            if (entity.FullText is not null)
            {
                code.Separate();
                code.Line($"{RuntimeTypes.SearchedRow} {RuntimeTypes.SearchableFields}.SearchedRow => new({names.Model}.{names.Descriptor}, depth);");
            }
        });
    }

    private static bool KeepsDepth(Entity entity) => entity.Relations.Count > 0 || entity.FullText is not null;

    private static void EmitConstructor(CodeWriter code, Entity entity) =>
        code.Block($"internal {entity.Names.Fields}(int depth)", () =>
        {
            if (KeepsDepth(entity))
            {
                code.Line("this.depth = depth;");
            }

            foreach (var column in entity.Columns)
            {
                code.Line($"{column.Name} = new({entity.Names.Model}.{column.Name}, depth);");
            }
        });
}
