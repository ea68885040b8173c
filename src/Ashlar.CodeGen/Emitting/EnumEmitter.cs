using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes an enum.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter code, Enumeration enumeration)
    {
        code.Summary(enumeration.Documentation);
        code.Line($"[{RuntimeTypes.Json}.JsonConverter(typeof({RuntimeTypes.Json}.JsonStringEnumConverter<{enumeration.Name}>))]");
        code.Block($"public enum {enumeration.Name}", () =>
        {
            foreach (var value in enumeration.Values)
            {
                code.Separate();
                code.Summary(value.Documentation);
                if (value.Name != value.SchemaName)
                {
                    code.Line($"[{RuntimeTypes.Json}.JsonStringEnumMemberName({CSharpLiteral.Of(value.SchemaName)})]");
                }

                code.Line($"{value.Name},");
            }
        });

        code.Separate();
        code.SummaryMarkup($"What the run time knows about <see cref=\"{enumeration.Name}\"/>.");
        code.Block($"internal static class {enumeration.Model}", () =>
        {
            code.Line($"internal static readonly {RuntimeTypes.EnumType}<{enumeration.Name}> Type = new(");
            code.Indented(() =>
            {
                code.Line($"{CSharpLiteral.Of(enumeration.DatabaseName)},");
                foreach (var (index, value) in enumeration.Values.Index())
                {
                    var end = index < enumeration.Values.Count - 1 ? ","
                        : enumeration.DatabaseSchema is { } schema ? $") {{ DatabaseSchema = {CSharpLiteral.Of(schema)} }};"
                        : ");";
                    code.Line($"({enumeration.Name}.{value.Name}, {CSharpLiteral.Of(value.DatabaseName)}){end}");
                }
            });
        });
    }
}
