using System.Globalization;
using CtoProjects.Core.Chunking;
using CtoProjects.Core.Texts;
using CtoProjects.Data;
using FsCheck.Fluent;

namespace CtoProjects.Tests.Texts;

public class ChunkerTests
{
    private static readonly FsCheck.Gen<(string Text, MaterialFormat Format, ChunkingOptions Options)> s_cases =
        from text in RandomTexts.Text
        from format in RandomTexts.Format
        from options in RandomTexts.Options
        select (text, format, options);

    [Fact]
    public void No_text_is_lost() => Property.Holds(s_cases, c =>
    {
        var chunks = Chunker.Split(c.Text, c.Format, c.Options);
        Assert.Equal(c.Text, string.Concat(chunks.Select(k => c.Text[k.NewFrom..k.Range.End])));
        Assert.Equal(c.Text.Length == 0, chunks is []);
    });

    [Fact]
    public void No_chunk_is_longer_than_allowed_and_each_has_something_new() => Property.Holds(s_cases, c =>
    {
        foreach (var chunk in Chunker.Split(c.Text, c.Format, c.Options))
        {
            Assert.InRange(chunk.Range.Length, 1, c.Options.MaxLength);
            Assert.InRange(chunk.NewFrom, chunk.Range.Start, chunk.Range.End - 1);
        }
    });

    [Fact]
    public void A_chunk_begins_with_as_much_of_the_one_before_as_the_overlap_allows() => Property.Holds(s_cases, c =>
    {
        var chunks = Chunker.Split(c.Text, c.Format, c.Options);
        var boundaries = BoundariesOf(c.Text, c.Format, c.Options.MaxLength);
        foreach (var (before, chunk) in chunks.Zip(chunks.Skip(1)))
        {
            Assert.Equal(before.Range.End, chunk.NewFrom);
            Assert.InRange(chunk.NewFrom - chunk.Range.Start, 0, c.Options.Overlap);
            Assert.Contains(chunk.Range.Start, boundaries);

            // One sentence more would be too much: of the overlap, of the chunk, or all of the chunk before.
            var earlier = boundaries.Last(b => b < chunk.Range.Start);
            var firstNew = boundaries.First(b => b > chunk.NewFrom);
            Assert.True(
                chunk.NewFrom - earlier > c.Options.Overlap || firstNew - earlier > c.Options.MaxLength || earlier <= before.Range.Start,
                $"the overlap before {chunk.NewFrom} could begin at {earlier}");
        }
    });

    [Fact]
    public void Characters_are_never_cut_in_two() => Property.Holds(s_cases, c =>
    {
        var edges = StringInfo.ParseCombiningCharacters(c.Text).ToHashSet();
        var longest = StringInfo.ParseCombiningCharacters(c.Text).Append(c.Text.Length) is var all && c.Text.Length > 0 ? all.Zip(all.Skip(1), (a, b) => b - a).Max() : 0;
        foreach (var start in Chunker.Split(c.Text, c.Format, c.Options).Select(k => k.Range.Start))
        {
            Assert.False(char.IsLowSurrogate(c.Text[start]) && start > 0 && char.IsHighSurrogate(c.Text[start - 1]));
            if (longest <= c.Options.MaxLength && c.Format == MaterialFormat.Text && !c.Text.Contains('\u0301'))
            {
                Assert.Contains(start, edges);
            }
        }
    });

    [Fact]
    public void Sentences_stay_whole_and_are_repeated_in_the_next_chunk()
    {
        var sentences = Enumerable.Range(1, 12).Select(n => $"Sentence number {n:00} has exactly fifty characters ok. ").ToArray();
        var text = string.Concat(sentences);

        var chunks = Chunker.Split(text, MaterialFormat.Text, new ChunkingOptions(260, 60));

        Assert.All(sentences, s => Assert.Equal(52, s.Length));
        Assert.Equal(
            [string.Concat(sentences[..5]), string.Concat(sentences[4..9]), string.Concat(sentences[8..])],
            chunks.Select(c => c.Range.Of(text)));
    }

    [Fact]
    public void A_heading_goes_with_what_follows_it()
    {
        var filler = string.Concat(Enumerable.Repeat("A sentence of the first part. ", 6));
        var text = $"# Cells\n\n{filler}\n\n## Walls\n\nPlants have walls. {filler}";

        var chunks = Chunker.Split(text, MaterialFormat.Markdown, new ChunkingOptions(215, 0));

        Assert.DoesNotContain(chunks, c => c.Range.Of(text).TrimEnd().EndsWith("## Walls", StringComparison.Ordinal));
        Assert.Contains(chunks, c => c.Range.Of(text).StartsWith("## Walls", StringComparison.Ordinal) && c.Heading == "Cells › Walls");
        Assert.Equal("Cells", chunks[0].Heading);
    }

    [Fact]
    public void A_sentence_that_is_too_long_is_cut_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 200));

        Assert.All(Chunker.Split(text, MaterialFormat.Text, new ChunkingOptions(203, 0)).SkipLast(1), c => Assert.EndsWith("word ", c.Range.Of(text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(199, 0)]
    [InlineData(8001, 0)]
    [InlineData(400, 201)]
    [InlineData(400, -1)]
    public void Sizes_that_make_no_sense_are_refused(int maxLength, int overlap) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Chunker.Split("text", MaterialFormat.Text, new ChunkingOptions(maxLength, overlap)));

    private static List<int> BoundariesOf(string text, MaterialFormat format, int maxLength) =>
    [
        .. Outline.Of(text, format)
            .SelectMany(b => b.Kind == TextBlockKind.Prose ? SentenceSplitter.Split(text, b.Range) : [b.Range])
            .SelectMany(s => LongTextCutter.Cut(text, s, maxLength))
            .Select(r => r.Start),
        text.Length,
    ];
}
