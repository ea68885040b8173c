using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes the JSON context, of which the compiler's own JSON generator makes the other half.</summary>
internal static class JsonContextEmitter
{
    public static void Emit(CodeWriter code, JsonContext context)
    {
        code.Summary("The JSON of the fields marked @json, as web APIs write it: names in camelCase, enums by their names.");
        code.Line($"[{RuntimeTypes.Json}.JsonSourceGenerationOptions(global::System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]");
        foreach (var (type, property) in context.Types)
        {
            var name = property is null ? "" : $", TypeInfoPropertyName = {CSharpLiteral.Of(property)}";
            code.Line($"[{RuntimeTypes.Json}.JsonSerializable(typeof({type}){name})]");
        }

        code.Line($"internal sealed partial class {context.Name} : {RuntimeTypes.Json}.JsonSerializerContext;");
    }
}
