using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Binding;

/// <summary>Words for kinds of values, for messages.</summary>
internal static class ExpressionKinds
{
    public static string Describe(ExpressionSyntax value) => value switch
    {
        NumberSyntax => $"the number {value.Text}",
        StringSyntax => $"the text {value.Text}",
        ConstantSyntax => $"the word \"{value.Text}\"",
        FunctionCallSyntax call => $"the function \"{call.Name.Value}\"",
        ArraySyntax => "a list",
        _ => "an object",
    };
}
