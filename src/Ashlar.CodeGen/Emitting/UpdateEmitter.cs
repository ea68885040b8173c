using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes the changes of a row.</summary>
internal static class UpdateEmitter
{
    public static void Emit(CodeWriter code, Entity entity)
    {
        var columns = entity.Columns.Where(c => c.IsUpdatable).ToArray();
        code.SummaryMarkup($"Changes to a <see cref=\"{entity.Names.Row}\"/>: what is not assigned stays as it is.");
        code.Block($"public sealed record {entity.Names.Update} : {RuntimeTypes.RowValues}", () =>
        {
            if (columns.Length > 0)
            {
                code.Line($"private {RuntimeTypes.FieldSet} assigned;");
            }

            foreach (var (index, column) in columns.Index())
            {
                code.Separate();
                EmitProperty(code, column, index);
            }

            PrintEmitter.EmitWhereNeeded(code, columns);
            code.Separate();
            code.Block($"void {RuntimeTypes.RowValues}.WriteTo({RuntimeTypes.RowWriter} row)", () =>
            {
                foreach (var (index, column) in columns.Index())
                {
                    code.Line($"if (assigned.Contains({index})) row.Write({entity.Names.Model}.{column.Name}, {column.Name});");
                }
            });
        });
    }

    private static void EmitProperty(CodeWriter code, EntityColumn column, int index)
    {
        code.Summary(column.Documentation);
        foreach (var attribute in column.Validation)
        {
            code.Line($"[{attribute}]");
        }

        // An unassigned text is null, which its type does not say: nobody reads it.
        var getter = column is { IsReference: true, IsNullable: false } ? "get => field!;" : "get;";
        code.Line($"public {column.Type} {column.Name} {{ {getter} set {{ field = value; assigned.Add({index}); }} }}");
    }
}
