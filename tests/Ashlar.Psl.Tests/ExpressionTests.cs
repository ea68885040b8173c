using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Tests;

public class ExpressionTests
{
    [Theory]
    [InlineData("1", typeof(NumberSyntax))]
    [InlineData("-1.50", typeof(NumberSyntax))]
    [InlineData("99999999999999999999", typeof(NumberSyntax))]
    [InlineData("\"a\"", typeof(StringSyntax))]
    [InlineData("true", typeof(ConstantSyntax))]
    [InlineData("a.b", typeof(ConstantSyntax))]
    [InlineData("now()", typeof(FunctionCallSyntax))]
    [InlineData("2x (1)", typeof(FunctionCallSyntax))]
    [InlineData("[ ]", typeof(ArraySyntax))]
    [InlineData("{ }", typeof(ObjectSyntax))]
    public void Kinds_of_values(string text, Type kind)
    {
        var value = Schemas.Value(text);

        Assert.IsType(kind, value);
        Assert.Equal(text, value.Text);
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("1.")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("[a,]")]
    [InlineData("{ a }")]
    [InlineData("{ a: }")]
    [InlineData("{ a: 1, }")]
    [InlineData("{ a.b: 1 }")]
    [InlineData("a b")]
    [InlineData("f(")]
    [InlineData("'a'")]
    public void What_is_no_value_makes_the_line_invalid(string text)
    {
        var schema = Schemas.Parse($"model A {{\n  x Int @a({text})\n}}");

        Assert.Equal("PSL0003", Assert.Single(schema.Diagnostics).Code);
        Assert.Equal($"x Int @a({text})", Assert.Single(Assert.Single(schema.Blocks).Members).Text);
    }

    [Fact]
    public void Values_nest()
    {
        var value = Assert.IsType<ObjectSyntax>(Schemas.Value("{ a: { not: null }, b: [f(x: 1)] }"));

        Assert.Equal(["a", "b"], value.Members.Select(member => member.Name!.Value));
        Assert.IsType<ObjectSyntax>(value.Members[0].Value);
        Assert.IsType<FunctionCallSyntax>(Assert.Single(Assert.IsType<ArraySyntax>(value.Members[1].Value).Elements));
    }

    [Theory]
    [InlineData("""a\"b\\c\/d""", "a\"b\\c/d")]
    [InlineData("""\b\f\n\r\t""", "\b\f\n\r\t")]
    [InlineData("""\u00e9\u263A""", "é☺")]
    [InlineData("""\uD83D\uDE00""", "😀")]
    [InlineData("", "")]
    public void Escapes_are_those_of_JSON(string literal, string value) =>
        Assert.Equal(value, Assert.IsType<StringSyntax>(Schemas.Value($"\"{literal}\"")).Value);

    [Fact]
    public void Half_a_surrogate_pair_behind_a_backslash_is_one_wrong_escape() =>
        Assert.Equal("PSL0012", Assert.Single(Schemas.Parse("model A {\n  x Int @a(\"\\\uD83D\\\\\")\n}").Diagnostics).Code);
}
