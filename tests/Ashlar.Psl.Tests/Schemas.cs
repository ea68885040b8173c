using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Tests;

internal static class Schemas
{
    public static SchemaSyntax Parse(string text) => SchemaParser.Parse(new SourceFile("schema.prisma", text));

    public static string Format(string text) => SchemaFormatter.Format(Parse(text));

    /// <summary>The only block of a text that has no errors.</summary>
    public static T Block<T>(string text)
        where T : BlockSyntax
    {
        var schema = Parse(text);
        Assert.Empty(schema.Diagnostics);
        return Assert.IsType<T>(Assert.Single(schema.Blocks));
    }

    public static FieldSyntax Field(string line) => Assert.Single(Block<ModelSyntax>($"model A {{\n{line}\n}}").Fields);

    public static ExpressionSyntax Value(string expression) =>
        Assert.Single(Assert.Single(Field($"x Int @a({expression})").Attributes).Arguments).Value!;
}
