using FsCheck;
using FsCheck.Fluent;

namespace Ashlar.Psl.Tests;

/// <summary>What holds for every schema. ASHLAR_FUZZ=1 tries many more of them.</summary>
public class Properties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure
        .WithMaxTest(Environment.GetEnvironmentVariable("ASHLAR_FUZZ") == "1" ? 20_000 : 300)
        .WithEndSize(60);

    [Fact]
    public void Generated_schemas_have_no_syntax_errors() =>
        Holds(SchemaTexts.Valid, text => Schemas.Parse(text).Diagnostics.Count == 0);

    [Fact]
    public void Formatting_twice_is_formatting_once() => Holds(SchemaTexts.Valid, text =>
    {
        var once = Schemas.Format(text);
        return Schemas.Format(once) == once;
    });

    [Fact]
    public void A_formatted_schema_says_what_it_said() => Holds(SchemaTexts.Valid, text =>
        SyntaxShape.Of(Schemas.Parse(Schemas.Format(text))) == SyntaxShape.Of(Schemas.Parse(text)));

    [Fact]
    public void A_changed_schema_has_a_tree_of_all_its_text() => Holds(SchemaTexts.Mutated, IsReadWhole);

    [Fact]
    public void Any_text_has_a_tree_of_all_its_text() => Holds(SchemaTexts.Anything, IsReadWhole);

    [Fact]
    public void Formatting_keeps_the_verdict() => Holds(SchemaTexts.Mutated, text =>
        Schemas.Parse(text).Diagnostics.Count > 0 || Schemas.Parse(Schemas.Format(text)).Diagnostics.Count == 0);

    private static bool IsReadWhole(string text)
    {
        var schema = Schemas.Parse(text);
        return TokenTests.Joined(schema) == text
            && schema.Diagnostics.All(d => d.Location!.Value.Span.End <= text.Length)
            && SchemaFormatter.Format(schema).EndsWith('\n');
    }

    private static void Holds(Arbitrary<string> texts, Func<string, bool> property) => Prop.ForAll(texts, property).Check(s_config);
}
