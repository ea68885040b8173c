using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Tests;

/// <summary>What is reported, and where: the expected places stand between « and » in the text, with the code in front.</summary>
public class RecoveryTests
{
    [Theory]
    [InlineData("PSL0001«not a block»\nmodel A {\n}\nPSL0001«}»\nPSL0001«😀 model B»\n")]
    [InlineData("PSL0002«foo {\n a b\n}»\nPSL0001«{»\n")]
    [InlineData("model A {\n  PSL0003«x Int @a(»\n  y Int\n  PSL0003«? »\n}")]
    [InlineData("model A {\r\n  PSL0003«x Int,»\r\n  PSL0006«y»\r\n}\r\n")]
    [InlineData("enum A {\n  PSL0004«B, C»\n  PSL0004«@@map(»\n}")]
    [InlineData("generator a {\n  PSL0005«b: c»\n  PSL0005«d = \u0001»\n  PSL0005«@@map(\"x\")»\n}")]
    [InlineData("model A {\n  PSL0006«x @id» // c\n}")]
    [InlineData("model A {\n  xPSL0007«:» Int! @default(\"\\q\")\n  y PSL0007«:»\n}")]
    [InlineData("model A {\n  x PSL0008«Int !»\n  y PSL0009«[ Int ]»\n  z PSL0010«Int[] ?»\n}")]
    [InlineData("PSL0011«type A = Int @id()» // c\nPSL0011«type B=Unsupported(\"x\")»")]
    [InlineData("model A {\n  x Int @a(\"PSL0012«\\q»\", [\"\\\\PSL0012«\\😀»\"])\n}")]
    [InlineData("model A {\n  @@map(\"aPSL0012«\\\n»b\")\n}")]
    [InlineData("model A {\n  x Int @a(\"PSL0013«\\u12»x PSL0013«\\u» PSL0013«\\uD83D»x PSL0013«\\uDE00\\uD83D»\")\n}")]
    [InlineData("PSL0015«model A {»\n  PSL0001«x Int»\n")]
    [InlineData("PSL0015«enum A { // c»\n")]
    [InlineData("PSL0016«model A { x Int }»\n")]
    [InlineData("model A { PSL0017«x»\n}\n")]
    public void Errors_have_their_places(string marked)
    {
        var (text, expected) = Unmark(marked);

        Assert.Equal(expected, Schemas.Parse(text).Diagnostics.Select(d => (d.Code, d.Location!.Value.Span.Start, d.Location.Value.Span.End)).Order());
    }

    [Fact]
    public void A_line_that_is_not_understood_does_not_hide_the_others()
    {
        var block = Assert.IsType<ModelSyntax>(Assert.Single(Schemas.Parse("model A {\n  a Int\n  ???\n  b Int @x(\n  c Int\n}\n").Blocks));

        Assert.Equal(["a", "c"], block.Fields.Select(field => field.Name.Value));
    }

    [Fact]
    public void A_block_without_an_end_does_not_hide_the_one_before()
    {
        var schema = Schemas.Parse("model A {\n}\nmodel B {\n  x Int\n");

        Assert.Equal("A", Assert.Single(schema.Blocks).Name.Value);
    }

    [Fact]
    public void Nothing_of_a_refused_block_is_reported_twice() =>
        Assert.Equal(["PSL0015", "PSL0001"], Schemas.Parse("model A {\n  x Int! @a(\"\\q\")\n").Diagnostics.Select(d => d.Code));

    [Fact]
    public void The_message_says_what_was_expected_at_the_place_that_does_not_fit() =>
        Assert.EndsWith("expected \",\" or \")\", but got \"b\"", Assert.Single(Schemas.Parse("model A {\n  x Int @a(a b)\n}").Diagnostics).Message, StringComparison.Ordinal);

    private static (string Text, IEnumerable<(string Code, int Start, int End)> Expected) Unmark(string marked)
    {
        var text = "";
        var expected = new List<(string, int, int)>();
        foreach (var part in marked.Split('»'))
        {
            var open = part.IndexOf('«', StringComparison.Ordinal);
            if (open < 0)
            {
                text += part;
                continue;
            }

            var code = part[(open - "PSL0000".Length)..open];
            text += part[..(open - code.Length)];
            expected.Add((code, text.Length, text.Length + part.Length - open - 1));
            text += part[(open + 1)..];
        }

        return (text, expected.Order());
    }
}
