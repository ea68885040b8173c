using System.Text;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Formatting;

/// <summary>Values, arguments and attributes on one line: a space behind each comma and colon, none elsewhere.</summary>
internal static class ExpressionFormatter
{
    public static string Format(AttributeSyntax attribute)
    {
        var text = new StringBuilder(attribute.IsBlockLevel ? "@@" : "@");
        Append(text, attribute.Name);
        if (attribute.ArgumentList is { } arguments)
        {
            Append(text, arguments);
        }

        return text.ToString();
    }

    public static string Format(ExpressionSyntax expression)
    {
        var text = new StringBuilder();
        Append(text, expression);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SyntaxNode node)
    {
        switch (node)
        {
            case FunctionCallSyntax call:
                Append(text, call.Name);
                Append(text, call.ArgumentList);
                break;
            case ArgumentListSyntax list:
                AppendList(text, "(", list.Arguments, ")");
                break;
            case ArraySyntax array:
                AppendList(text, "[", array.Elements, "]");
                break;
            case ObjectSyntax value:
                AppendList(text, "{ ", value.Members, " }");
                break;
            case ArgumentSyntax { Name: { } name, Value: var value }:
                Append(text, name);
                text.Append(": ");
                if (value is not null)
                {
                    Append(text, value);
                }

                break;
            case ArgumentSyntax { Value: { } value }:
                Append(text, value);
                break;
            default:
                text.Append(node.File.Text, node.Span.Start, node.Span.Length);
                break;
        }
    }

    private static void AppendList(StringBuilder text, string open, IReadOnlyList<SyntaxNode> items, string close)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Append(text, items[i]);
        }

        text.Append(close);
    }
}
