using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Tests;

public class BlockTests
{
    [Theory]
    [InlineData("model", ModelSyntaxKind.Model)]
    [InlineData("view", ModelSyntaxKind.View)]
    [InlineData("type", ModelSyntaxKind.Type)]
    public void Blocks_of_fields(string keyword, ModelSyntaxKind kind)
    {
        var block = Schemas.Block<ModelSyntax>($"{keyword} Town {{\n  id Int\n}}");

        Assert.Equal((kind, keyword, "Town"), (block.Kind, block.Keyword.Value, block.Name.Value));
        Assert.Equal("id", Assert.Single(block.Fields).Name.Value);
    }

    [Theory]
    [InlineData("datasource", ConfigBlockKind.Datasource)]
    [InlineData("generator", ConfigBlockKind.Generator)]
    public void Blocks_of_properties(string keyword, ConfigBlockKind kind)
    {
        var block = Schemas.Block<ConfigBlockSyntax>($"{keyword} db {{\n  a = \"b\"\n  c = // unfinished\n}}");

        Assert.Equal(kind, block.Kind);
        Assert.Equal([("a", "\"b\""), ("c", null)], block.Properties.Select(p => (p.Name.Value, p.Value?.Text)));
    }

    [Fact]
    public void An_enum_has_values_and_attributes()
    {
        var block = Schemas.Block<EnumSyntax>("enum Size {\n  S @map(\"s\")\n  1\n  @@map(\"sizes\")\n}");

        Assert.Equal(["S", "1"], block.Values.Select(value => value.Name.Value));
        Assert.Equal("map", Assert.Single(block.Attributes).Name.Value);
    }

    [Theory]
    [InlineData("modelTown {\n}", "model", "Town")]
    [InlineData("models {\n}", "model", "s")]
    [InlineData("enumeration {\n}", "enum", "eration")]
    [InlineData("type\u00A0Ü {\n}", "type", "Ü")]
    public void The_blank_behind_a_keyword_may_be_missing(string text, string keyword, string name)
    {
        var block = Assert.Single(Schemas.Parse(text).Blocks);

        Assert.Equal((keyword, name), (block.Keyword.Value, block.Name.Value));
    }

    [Fact]
    public void Something_may_stand_behind_the_closing_brace()
    {
        var schema = Schemas.Parse("model A {\n} enum B {\n} // end\n");

        Assert.Empty(schema.Diagnostics);
        Assert.Equal(["A", "B"], schema.Blocks.Select(block => block.Name.Value));
        Assert.Single(schema.Members.OfType<CommentSyntax>());
    }

    [Fact]
    public void Members_keep_their_order()
    {
        var block = Schemas.Block<ModelSyntax>("model A {\n\n  // c\n  a Int\n  @@map(\"b\")\n\n\n  c Int\n}");

        Assert.Equal(
            [typeof(BlankLinesSyntax), typeof(CommentSyntax), typeof(FieldSyntax), typeof(AttributeSyntax), typeof(BlankLinesSyntax), typeof(FieldSyntax)],
            block.Members.Select(member => member.GetType()));
    }

    [Fact]
    public void The_span_goes_from_the_keyword_to_the_brace() =>
        Assert.Equal("model A {\n}", Assert.Single(Schemas.Parse("\n // x\n  model A {\n}  \n").Blocks).Text);
}
