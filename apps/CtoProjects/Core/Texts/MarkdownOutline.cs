using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CtoProjects.Core.Texts;

/// <summary>The blocks of a Markdown text, as CommonMark cuts it.</summary>
internal static class MarkdownOutline
{
    private const int MaxHeadingLength = 300;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public static List<TextBlock> Of(string text)
    {
        var leaves = Markdown.Parse(text, s_pipeline).Descendants<LeafBlock>()
            .Where(b => b.Span is { IsEmpty: false } && b is not LinkReferenceDefinition)
            .OrderBy(b => b.Span.Start)
            .ToList();
        var blocks = new List<TextBlock>();
        var headings = new List<(int Level, string Text)>();
        for (var i = 0; i < leaves.Count; i++)
        {
            var start = i == 0 ? 0 : LineOf(text, leaves[i].Span.Start);
            if (blocks is [.., var last] && start <= last.Range.Start)
            {
                // On the line of the block before, as the cells of a table are: a part of that.
                continue;
            }

            blocks.Add(Read(leaves[i], start, headings));
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            blocks[i] = blocks[i] with { Range = new TextRange(blocks[i].Range.Start, i + 1 < blocks.Count ? blocks[i + 1].Range.Start : text.Length) };
        }

        return blocks is [] ? [new TextBlock(new TextRange(0, text.Length), TextBlockKind.Verbatim, "", Heading: null)] : blocks;
    }

    private static TextBlock Read(LeafBlock leaf, int start, List<(int Level, string Text)> headings)
    {
        var plain = leaf is HeadingBlock or ParagraphBlock { Parent: not TableCell } ? PlainOf(leaf.Inline) : "";
        if (leaf is HeadingBlock heading)
        {
            headings.RemoveAll(h => h.Level >= heading.Level);
            headings.Add((heading.Level, plain));
        }

        var kind = leaf switch
        {
            HeadingBlock => TextBlockKind.Heading,
            ParagraphBlock { Parent: not TableCell } => TextBlockKind.Prose,
            _ => TextBlockKind.Verbatim,
        };
        return new TextBlock(new TextRange(start, start), kind, plain, PathOf(headings));
    }

    private static string? PathOf(List<(int Level, string Text)> headings)
    {
        var path = string.Join(" › ", headings.Select(h => h.Text).Where(t => t.Length > 0));
        return path.Length switch
        {
            0 => null,
            <= MaxHeadingLength => path,
            _ => path[..(char.IsHighSurrogate(path[MaxHeadingLength - 1]) ? MaxHeadingLength - 1 : MaxHeadingLength)],
        };
    }

    private static int LineOf(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    private static string PlainOf(ContainerInline? inlines)
    {
        var plain = new StringBuilder();
        Append(inlines, plain);
        return plain.ToString().Trim();
    }

    private static void Append(ContainerInline? inlines, StringBuilder plain)
    {
        foreach (var inline in inlines ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    plain.Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    plain.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    plain.Append(entity.Transcoded.ToString());
                    break;
                case AutolinkInline link:
                    plain.Append(link.Url);
                    break;
                case LineBreakInline:
                    plain.Append(' ');
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline container:
                    Append(container, plain);
                    break;
            }
        }
    }
}
