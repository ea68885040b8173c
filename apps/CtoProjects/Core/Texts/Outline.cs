using CtoProjects.Data;

namespace CtoProjects.Core.Texts;

/// <summary>Cuts a text into blocks.</summary>
public static class Outline
{
    /// <summary>The blocks of a text: side by side, from its beginning to its end.</summary>
    public static IReadOnlyList<TextBlock> Of(string text, MaterialFormat format)
    {
        if (text.Length == 0)
        {
            return [];
        }

        return format == MaterialFormat.Markdown ? MarkdownOutline.Of(text) : Paragraphs(text);
    }

    /// <summary>Plain text: an empty line ends a paragraph.</summary>
    private static List<TextBlock> Paragraphs(string text)
    {
        var blocks = new List<TextBlock>();
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfParagraph(text, start);
            blocks.Add(new TextBlock(new TextRange(start, end), TextBlockKind.Prose, text[start..end].Trim(), Heading: null));
            start = end;
        }

        return blocks;
    }

    /// <summary>Behind the empty lines that follow the paragraph.</summary>
    private static int EndOfParagraph(string text, int start)
    {
        var (hasText, wasEmpty) = (false, false);
        for (var line = start; line < text.Length;)
        {
            var next = text.IndexOf('\n', line) is var at and >= 0 ? at + 1 : text.Length;
            var isEmpty = text.AsSpan(line, next - line).IsWhiteSpace();
            if (!isEmpty && wasEmpty)
            {
                return line;
            }

            hasText |= !isEmpty;
            wasEmpty = isEmpty && hasText;
            line = next;
        }

        return text.Length;
    }
}
