using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Tests;

public class FieldTests
{
    [Theory]
    [InlineData("x Int", "Int", FieldArity.Required)]
    [InlineData("x Int?", "Int", FieldArity.Optional)]
    [InlineData("x Int []", "Int", FieldArity.List)]
    [InlineData("x Unsupported", "Unsupported", FieldArity.Required)]
    public void Types(string line, string name, FieldArity arity)
    {
        var type = Schemas.Field(line).Type!;

        Assert.Equal((name, arity, null), (type.Name.Value, type.Arity, type.Unsupported));
    }

    [Fact]
    public void An_unsupported_type_has_the_name_that_the_database_gives_it()
    {
        var type = Schemas.Field("x Unsupported( \"circle\" )?").Type!;

        Assert.Equal(("Unsupported", "circle", FieldArity.Optional), (type.Name.Value, type.Unsupported?.Value, type.Arity));
    }

    [Fact]
    public void Attributes_have_paths_and_arguments()
    {
        var attributes = Schemas.Field("x Int @id@ db.VarChar ( 1, b: [c], d: )").Attributes;

        Assert.Equal(["id", "db.VarChar"], attributes.Select(attribute => attribute.Name.Value));
        Assert.Equal([(null, "1"), ("b", "[c]"), ("d", null)], attributes[1].Arguments.Select(a => (a.Name?.Value, a.Value?.Text)));
    }

    [Theory]
    [InlineData("@a()", null)]
    [InlineData("@a(1 , )", ",")]
    [InlineData("@a(,)", ",")]
    public void A_comma_may_stand_before_the_end_of_arguments(string attribute, string? comma)
    {
        var field = Schemas.Field($"x Int {attribute}");

        Assert.Equal(comma, field.Attributes[0].ArgumentList!.TrailingComma is { } span ? field.File.TextOf(span) : null);
    }

    [Fact]
    public void Documentation_is_above_and_behind()
    {
        var field = Schemas.Field("/// one\n// not this\n\n/// two  \n/* three */\nx Int /// four");

        Assert.Equal("two\nthree\nfour", field.Documentation);
        Assert.Equal(["/// two  ", "/* three */", "/// four"], field.DocumentationLines.Select(line => line.Text));
    }

    [Fact]
    public void Documentation_belongs_to_one_member_only()
    {
        var block = Schemas.Block<ModelSyntax>("/// model\nmodel A {\n  /// first\n  a Int // plain\n  b Int\n  /// map\n  @@map(\"c\")\n  d Int\n}");

        Assert.Equal("model", block.Documentation);
        Assert.Equal(["first", null, null], block.Fields.Select(field => field.Documentation));
        Assert.Equal("/// map", Assert.Single(Assert.Single(block.Attributes).DocumentationLines).Text);
    }

    [Fact]
    public void An_empty_line_parts_a_block_from_its_documentation_but_not_a_field()
    {
        var block = Schemas.Block<ModelSyntax>("/// not this\n\nmodel A {\n  /// this\n\n  a Int\n}");

        Assert.Null(block.Documentation);
        Assert.Equal("this", Assert.Single(block.Fields).Documentation);
    }

    [Fact]
    public void A_field_that_is_not_understood_is_a_member_but_no_field()
    {
        var block = Assert.IsType<ModelSyntax>(Assert.Single(Schemas.Parse("model A {\n  a\n  b: Int\n  c Int!\n  d [Int]\n  e Int[]?\n  f Int\n}").Blocks));

        Assert.Equal("f", Assert.Single(block.Fields).Name.Value);
        Assert.Equal(6, block.Members.OfType<FieldSyntax>().Count());
    }
}
