using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes what a new row is made of.</summary>
internal static class CreateEmitter
{
    public static void Emit(CodeWriter code, Entity entity)
    {
        code.SummaryMarkup($"A new <see cref=\"{entity.Names.Row}\"/>.");
        Emit(code, entity, entity.Names.Create, without: []);
        foreach (var partial in entity.PartialCreates)
        {
            code.Separate();
            code.SummaryMarkup($"A new <see cref=\"{entity.Names.Row}\"/> that is made together with its {partial.Relation}.");
            Emit(code, entity, partial.Name, partial.Without);
        }
    }

    private static void Emit(CodeWriter code, Entity entity, string name, IReadOnlyList<string> without)
    {
        var columns = entity.Columns.Where(c => c.Create is not ColumnInput.Absent && !without.Contains(c.Name)).ToArray();
        code.Block($"public sealed record {name} : {RuntimeTypes.RowValues}", () =>
        {
            var properties = Array.FindAll(columns, c => c.Create is not ColumnInput.Fixed);
            foreach (var column in properties)
            {
                code.Separate();
                EmitProperty(code, column);
            }

            PrintEmitter.EmitWhereNeeded(code, properties);
            code.Separate();
            code.Block($"void {RuntimeTypes.RowValues}.WriteTo({RuntimeTypes.RowWriter} row)", () =>
            {
                foreach (var column in columns)
                {
                    var method = column.Create is ColumnInput.Generated ? "WriteOrDefault" : "Write";
                    var value = column.Create is ColumnInput.Fixed constant ? constant.Value : column.Name;
                    code.Line($"row.{method}({entity.Names.Model}.{column.Name}, {value});");
                }
            });
        });
    }

    private static void EmitProperty(CodeWriter code, EntityColumn column)
    {
        if (column.Create is ColumnInput.Generated { Source: var source })
        {
            code.Summary(column.Documentation, $"Left null: <c>{Documentation.Escape(source)}</c>.");
        }
        else
        {
            code.Summary(column.Documentation);
        }

        foreach (var attribute in column.Validation)
        {
            code.Line($"[{attribute}]");
        }

        code.Line(column.Create switch
        {
            ColumnInput.Required => $"public required {column.Type} {column.Name} {{ get; set; }}",
            ColumnInput.Constant { Value: var value } => $"public {column.Type} {column.Name} {{ get; set; }} = {value};",
            ColumnInput.Generated => $"public {column.RequiredType}? {column.Name} {{ get; set; }}",
            _ => $"public {column.Type} {column.Name} {{ get; set; }}",
        });
    }
}
