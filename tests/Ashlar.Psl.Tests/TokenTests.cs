using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Tests;

public class TokenTests
{
    [Theory]
    [InlineData("")]
    [InlineData("model A {\n  id Int @id\n}\n")]
    [InlineData("\r\r\n\n \t\u00A0\u3000\r")]
    [InlineData("model A {\n  x Int /* two\n lines */ // three\n")]
    [InlineData("\"open\n'\u0000\uFEFF\uD83D \uDE00 \uD83D\uDE00")]
    [InlineData("model A {\n}} enum B {\n 1.5.-2-\n}")]
    [InlineData("modelA{ // dropped\n/**/}typeB=C@d(")]
    public void Tokens_are_the_text(string text) => Assert.Equal(text, Joined(Schemas.Parse(text)));

    [Fact]
    public void Each_token_starts_where_the_one_before_ends()
    {
        var tokens = Schemas.Parse("model A {\r\n  id Int @id /* a */ // b\r\n  ??? \"\r\n}\r\n").Tokens;

        Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
    }

    [Theory]
    [InlineData("word_1-x", TokenKind.Word)]
    [InlineData("größe", TokenKind.Word)]
    [InlineData("𠀀", TokenKind.Word)]
    [InlineData("12", TokenKind.Word)]
    [InlineData("-12", TokenKind.Number)]
    [InlineData("1.5", TokenKind.Number)]
    [InlineData("\"a\\\"b\"", TokenKind.String)]
    [InlineData("// a", TokenKind.Comment)]
    [InlineData("/// a", TokenKind.DocComment)]
    [InlineData("/* a\n */", TokenKind.BlockComment)]
    [InlineData("\u2003\t", TokenKind.Blank)]
    [InlineData("@@", TokenKind.AtAt)]
    [InlineData("\r\n", TokenKind.LineBreak)]
    [InlineData("#", TokenKind.Unknown)]
    public void One_token_of_each_kind(string text, TokenKind kind) => Assert.Equal(kind, Assert.Single(Schemas.Parse(text).Tokens).Kind);

    [Theory]
    [InlineData("/*/")]
    [InlineData("/* open")]
    [InlineData("\"open")]
    [InlineData("\"tab\t\"")]
    [InlineData("-")]
    public void What_is_not_closed_is_no_token_of_the_language(string text) =>
        Assert.Equal(TokenKind.Unknown, Schemas.Parse(text).Tokens[0].Kind);

    [Fact]
    public void A_block_comment_does_not_reach_out_of_an_invalid_line()
    {
        var schema = Schemas.Parse("model A {\n  ? /* a\n  id Int */\n}\n");

        Assert.Equal(["? /* a", "id Int */"], Assert.Single(schema.Blocks).Members.OfType<InvalidSyntax>().Select(line => line.Text));
    }

    internal static string Joined(SchemaSyntax schema) => string.Concat(schema.Tokens.Select(token => schema.File.TextOf(token.Span)));
}
