using Ashlar.Psl.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace Ashlar.Psl.Tests;

/// <summary>What holds for every schema. ASHLAR_FUZZ=1 tries many more of them.</summary>
public class Properties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure
        .WithMaxTest(Environment.GetEnvironmentVariable("ASHLAR_FUZZ") == "1" ? 20_000 : 300)
        .WithEndSize(60)
        .WithQuietOnSuccess(true);

    [Fact]
    public void Generated_schemas_have_no_syntax_errors() =>
        Holds(SchemaTexts.Valid, text => Schemas.Parse(text).Diagnostics.Count == 0);

    [Fact]
    public void Formatting_twice_is_formatting_once() => Holds(SchemaTexts.Tidy, text =>
    {
        var once = Schemas.Format(text);
        return Schemas.Format(once) == once;
    });

    /// <summary>What stands behind a brace, or fields below block attributes, Prisma puts right in two steps.</summary>
    [Fact]
    public void Formatting_settles_with_the_second_run() => Holds(SchemaTexts.Valid, text =>
    {
        var twice = Schemas.Format(Schemas.Format(text));
        return Schemas.Format(twice) == twice;
    });

    [Fact]
    public void A_formatted_schema_says_what_it_said() => Holds(SchemaTexts.Tidy, text =>
        SyntaxShape.Of(Schemas.Parse(Schemas.Format(text))) == SyntaxShape.Of(Schemas.Parse(text)));

    [Fact]
    public void A_changed_schema_has_a_tree_of_all_its_text() => Holds(SchemaTexts.Mutated, IsReadWhole);

    [Fact]
    public void Any_text_has_a_tree_of_all_its_text() => Holds(SchemaTexts.Anything, IsReadWhole);

    [Fact]
    public void Formatting_makes_no_errors() => Holds(SchemaTexts.Mutated, text =>
        Schemas.Parse(text) is var schema && (schema.Diagnostics.Count > 0 || HasUnfinishedProperty(schema) || Schemas.Parse(SchemaFormatter.Format(schema)).Diagnostics.Count == 0));

    /// <summary>Prisma's formatter leaves out the equals sign of a property without a value, and so does ours.</summary>
    private static bool HasUnfinishedProperty(SchemaSyntax schema) => schema.Blocks.SelectMany(block => block.Members).Any(member => member is PropertySyntax { Value: null });

    private static bool IsReadWhole(string text)
    {
        var schema = Schemas.Parse(text);
        return TokenTests.Joined(schema) == text
            && schema.Diagnostics.All(d => d.Location!.Value.Span.End <= text.Length)
            && SchemaFormatter.Format(schema).EndsWith('\n');
    }

    internal static void Holds(Arbitrary<string> texts, Func<string, bool> property) => Prop.ForAll(texts, property).Check(s_config);
}
