using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Tests;

/// <summary>Texts that would exhaust the stack, or take hours, in a parser that goes back too often. They pass in a moment or not at all.</summary>
public class HostileInputTests
{
    private const int Many = 20_000;

    public static TheoryData<string> Texts =>
    [
        Repeat("["),
        Repeat("{"),
        Repeat("model A {\n"),
        Repeat("modelA {\nenumB {\ngenerator c {\nd {\n"),
        Repeat("a {\n") + "}",
        Repeat("/*"),
        Repeat("/*\n") + "*/",
        "model A {\n" + Repeat("a /*\n") + "*/ x\n}",
        Repeat("\"\\"),
        Repeat("\"\u0001"),
        "model A {\n  x Int @a(\"" + Repeat("\\\"") + "\n}",
        "model A {\n  x Int " + Repeat("@a(b: [1, c()]) ") + "\n}",
        "model A {\n  x Int @a(" + Repeat("1, ") + ")\n}",
        "model A {\n  x Int @" + Repeat("a.") + "\n}",
        Repeat("// a\n /* b */ \n"),
        Repeat("\r"),
        Repeat("\0"),
        Repeat("\uD83D"),
        Repeat(" "),
        Repeat("x"),
    ];

    [Theory, MemberData(nameof(Texts))]
    public void Is_parsed_and_formatted(string text)
    {
        var schema = Schemas.Parse(text);

        Assert.Equal(text, TokenTests.Joined(schema));
        Assert.EndsWith("\n", SchemaFormatter.Format(schema), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    [InlineData("f(", ")")]
    [InlineData("f(a: [", "])")]
    public void Ten_thousand_brackets_are_one_error(string open, string close)
    {
        var schema = Schemas.Parse($"model A {{\n  x Int @a({Repeat(open, 10_000)}1{Repeat(close, 10_000)})\n  y Int\n}}\n");

        Assert.Equal("PSL0014", Assert.Single(schema.Diagnostics).Code);
        Assert.Equal("y", Assert.Single(Assert.IsType<ModelSyntax>(Assert.Single(schema.Blocks)).Fields).Name.Value);
    }

    [Fact]
    public void Brackets_that_no_schema_needs_are_still_read() =>
        Assert.IsType<ArraySyntax>(Schemas.Value(Repeat("[", 50) + Repeat("]", 50)));

    private static string Repeat(string text, int count = Many) => string.Concat(Enumerable.Repeat(text, count));
}
