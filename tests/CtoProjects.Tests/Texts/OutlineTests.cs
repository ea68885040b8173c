using CtoProjects.Core.Texts;
using CtoProjects.Data;
using FsCheck.Fluent;

namespace CtoProjects.Tests.Texts;

public class OutlineTests
{
    private const string Notes = """
        # Cells

        A cell is *small*. It has a [membrane](https://example.org).

        ## Kinds
        - **Plant** cells have walls.
        - Animal cells do not.

        ```
        code();
        ```

        | a | b |
        |---|---|
        | 1 | 2 |

        # Energy

        Mitochondria make `ATP`.
        """;

    [Fact]
    public void Markdown_has_headings_prose_and_code()
    {
        var blocks = Outline.Of(Notes.ReplaceLineEndings("\n"), MaterialFormat.Markdown);

        Assert.Equal(
            [
                (TextBlockKind.Heading, "Cells", "Cells"),
                (TextBlockKind.Prose, "A cell is small. It has a membrane.", "Cells"),
                (TextBlockKind.Heading, "Kinds", "Cells › Kinds"),
                (TextBlockKind.Prose, "Plant cells have walls.", "Cells › Kinds"),
                (TextBlockKind.Prose, "Animal cells do not.", "Cells › Kinds"),
                (TextBlockKind.Verbatim, "", "Cells › Kinds"),
                (TextBlockKind.Heading, "Energy", "Energy"),
                (TextBlockKind.Prose, "Mitochondria make ATP.", "Energy"),
            ],
            blocks.Where(b => !b.Range.Of(Notes.ReplaceLineEndings("\n")).StartsWith('|')).Select(b => (b.Kind, b.Plain, b.Heading)));
    }

    [Fact]
    public void In_plain_text_an_empty_line_ends_a_paragraph() => Assert.Equal(
        ["One\ntwo.\n\n", "# Three\n"],
        Outline.Of("One\ntwo.\n\n# Three\n", MaterialFormat.Text).Select(b => b.Range.Of("One\ntwo.\n\n# Three\n")));

    [Fact]
    public void Blocks_lie_side_by_side() => Property.Holds(
        from text in RandomTexts.Text
        from format in RandomTexts.Format
        select (text, format),
        c => Assert.Equal(c.text, string.Concat(Outline.Of(c.text, c.format).Select(b => b.Range.Of(c.text)))));
}
