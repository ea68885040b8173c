using System.Text;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Tests;

/// <summary>
/// What a schema says, as text, without what formatting may change: blanks, empty lines, the frame of block comments and
/// the order of attributes.
/// </summary>
internal static class SyntaxShape
{
    public static string Of(SchemaSyntax schema)
    {
        var shape = new StringBuilder();
        foreach (var block in schema.Blocks)
        {
            shape.AppendLine($"{block.Keyword.Text} {block.Name.Text} {Documentation(block.DocumentationLines)}");
            foreach (var member in block.Members.Where(member => member is not (AttributeSyntax or CommentSyntax or BlankLinesSyntax)))
            {
                shape.AppendLine($"  {OfMember(member)}");
            }

            foreach (var attribute in block.Attributes.Select(OfMember).Order(StringComparer.Ordinal))
            {
                shape.AppendLine($"  {attribute}");
            }

            shape.AppendLine($"  {Comments(block.Members)}");
        }

        return shape.AppendLine(Comments(schema.Members)).ToString();
    }

    private static string OfMember(SyntaxNode member) => member switch
    {
        FieldSyntax f => $"{f.Name.Text} {f.Type!.Name.Text}({f.Type.Unsupported?.Value}) {f.Type.Arity} {Sorted(f.Attributes)} {Documentation(f.DocumentationLines)} {f.TrailingComment?.Text}",
        EnumValueSyntax v => $"{v.Name.Text} {Sorted(v.Attributes)} {Documentation(v.DocumentationLines)} {v.TrailingComment?.Text}",
        PropertySyntax p => $"{p.Name.Text} = {Of(p.Value)} {p.TrailingComment?.Text}",
        AttributeSyntax a => $"@@{Of(a)} {Documentation(a.DocumentationLines)} {a.TrailingComment?.Text}",
        _ => $"unexpected {member.GetType().Name} {member.Text}",
    };

    private static string Sorted(IEnumerable<AttributeSyntax> attributes) => string.Join(' ', attributes.Select(Of).Order(StringComparer.Ordinal));

    private static string Of(AttributeSyntax attribute) => $"{attribute.Name.Text}({Of(attribute.Arguments)})";

    private static string Of(IEnumerable<ArgumentSyntax> arguments) => string.Join(',', arguments.Select(a => $"{a.Name?.Text}:{Of(a.Value)}"));

    private static string Of(ExpressionSyntax? expression) => expression switch
    {
        null => "nothing",
        FunctionCallSyntax call => $"{call.Name.Text}({Of(call.Arguments)})",
        ArraySyntax array => $"[{string.Join(',', array.Elements.Select(Of))}]",
        ObjectSyntax value => $"{{{Of(value.Members)}}}",
        StringSyntax text => $"\"{text.Value}\"",
        _ => $"{expression.GetType().Name} {expression.Text}",
    };

    private static string Comments(IEnumerable<SyntaxNode> members) =>
        string.Join('|', members.OfType<CommentSyntax>().Select(Content).Order(StringComparer.Ordinal));

    private static string Documentation(IEnumerable<CommentSyntax> comments) => string.Join('|', comments.Select(Content));

    private static string Content(CommentSyntax comment) => string.Join(
        '\n',
        comment.Content.Split('\n').Select(line => line.Trim(' ', '*', '\r', '\t')).Where(line => line.Length > 0));
}
