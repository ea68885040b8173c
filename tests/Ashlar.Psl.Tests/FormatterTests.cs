namespace Ashlar.Psl.Tests;

/// <summary>What the golden cases cannot hold, for their files are UTF-8 text with an expectation beside them.</summary>
public class FormatterTests
{
    [Theory]
    [InlineData("", "\n")]
    [InlineData("\n\n \n", "\n")]
    [InlineData("// a", "// a\n")]
    [InlineData("?", "?\n")]
    [InlineData("model A {\n}", "model A {\n}\n")]
    public void Every_file_ends_with_a_line_break(string text, string formatted) => Assert.Equal(formatted, Schemas.Format(text));

    [Fact]
    public void Line_breaks_of_Windows_become_those_of_Unix() =>
        Assert.Equal("// a\n\nmodel A {\n  x Int // b\n\n  @@map(\"c\")\n}\n", Schemas.Format("// a\r\n\r\nmodel A {\r\n  x Int // b\r\n  @@map(\"c\")\r\n}\r\n"));

    [Fact]
    public void Lines_that_are_not_understood_keep_their_carriage_return() =>
        Assert.Equal("?\r\nmodel A {\n  !\r\n}\n", Schemas.Format("?\r\nmodel A {\r\n!\r\n}\r\n"));

    [Fact]
    public void A_lone_carriage_return_ends_a_line() => Assert.Equal("model A {\n  x Int\n}\n", Schemas.Format("model A {\rx Int\r}\r"));

    [Fact]
    public void Columns_are_as_wide_as_their_longest_cell_has_bytes_in_UTF8() =>
        Assert.Equal("model A {\n  ééé Int    @a\n  x      String\n}\n", Schemas.Format("model A {\nééé Int @a\nx String\n}"));

    [Fact]
    public void Behind_a_closing_brace_the_empty_line_comes_with_the_second_run()
    {
        var once = Schemas.Format("model A {\n} // end\n");

        Assert.Equal(("model A {\n}\n// end\n", "model A {\n}\n\n// end\n"), (once, Schemas.Format(once)));
    }

    [Fact]
    public void A_block_comment_stays_as_it_is_once_it_is_formatted()
    {
        const string Text = "model A {\n  // a\n  /**\n   * b\n   */\n  x Int\n}\n";

        Assert.Equal(Text, Schemas.Format(Text));
    }
}
