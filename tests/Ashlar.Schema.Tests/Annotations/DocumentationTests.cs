using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema.Tests.Annotations;

/// <summary>What is left of a comment when the annotations are taken out, and where exactly they stood.</summary>
public class DocumentationTests
{
    [Theory]
    [InlineData("/// The name.", "The name.")]
    [InlineData("/// @hidden", null)]
    [InlineData("/// @hidden The name.", "The name.")]
    [InlineData("/// The name.\n  /// @hidden\n  /// Second line.", "The name.\nSecond line.")]
    [InlineData("/// The name @hidden.", "The name @hidden.")]
    [InlineData("/// @deprecated use b", "@deprecated use b")]
    [InlineData("/// @zod.email()", "@zod.email()")]
    [InlineData("/// First.\n  ///\n  /// Third.", "First.\n\nThird.")]
    public void Text_is_what_is_no_annotation(string comment, string? expected) =>
        Assert.Equal(expected, Bind($"model Sample {{\n  id Int @id\n  {comment}\n  a String\n}}\n").Models[0].Fields[1].Documentation);

    [Fact]
    public void Everything_that_can_be_documented_is()
    {
        var model = Bind("""
            /// A model.
            model Sample {
              id Int @id
              a  Colour /// A field.
            }

            /// An enum.
            enum Colour {
              /// A value.
              Red
            }
            """);

        Assert.Equal("A model.", model.Models[0].Documentation);
        Assert.Equal("A field.", model.Models[0].Fields[1].Documentation);
        Assert.Equal("An enum.", model.Enums[0].Documentation);
        Assert.Equal("A value.", model.Enums[0].Values[0].Documentation);
    }

    [Fact]
    public void A_location_covers_the_annotation_and_nothing_else()
    {
        const string Schema = "model Sample {\n  id Int @id\n  a  Int /// @hidden  @range( 1 , 2 ) from one\n}\n";
        var annotations = Bind(Schema).Models[0].Fields[1].Annotations;

        Assert.Equal(["@hidden", "@range( 1 , 2 )"], annotations.Select(a => Schema[a.Location.Span.Start..a.Location.Span.End]));
    }

    [Fact]
    public void A_finding_points_at_the_argument()
    {
        const string Schema = "model Sample {\n  id Int @id\n  /// @range(min: 1, max: \"2\")\n  a  Int\n}\n";
        var finding = Assert.Single(Check(Schema).Diagnostics);

        Assert.Equal("max: \"2\"", Schema[finding.Location!.Value.Span.Start..finding.Location.Value.Span.End]);
    }

    private static DataModel Bind(string schema)
    {
        var result = Check(schema);
        Assert.Empty(result.Diagnostics);
        return result.Model!;
    }

    private static BindingResult Check(string schema) => SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", schema))], []);
}
