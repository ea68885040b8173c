using CtoProjects.Core.Texts;
using CtoProjects.Data;

namespace CtoProjects.Core.Chunking;

/// <summary>
/// Cuts a text into chunks, between sentences. Each has as many whole sentences as fit; it begins with as many of the last sentences of
/// the chunk before as the overlap allows. A heading goes with what follows it. Only a sentence that is longer than a chunk is cut: between words,
/// and a word that is longer still between its characters.
/// </summary>
public static class Chunker
{
    /// <summary>The chunks of a text in their order; none of an empty text. Whatever the text, every character is in a chunk, and none is cut in two.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options allow no such chunks.</exception>
    public static IReadOnlyList<Chunk> Split(string text, MaterialFormat format, ChunkingOptions options)
    {
        if (!options.IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options, "no chunks can be made of these sizes");
        }

        var units = UnitsOf(text, format, options.MaxLength);
        var chunks = new List<Chunk>();
        var (first, done) = (0, 0);
        while (done < units.Count)
        {
            var end = EndOf(units, first, done, options.MaxLength);
            chunks.Add(new Chunk(new TextRange(units[first].Range.Start, units[end - 1].Range.End), units[done].Range.Start, units[done].Heading));
            (first, done) = (end < units.Count ? OverlapOf(units, first, end, options) : end, end);
        }

        return chunks;
    }

    /// <summary>Behind the last unit of the chunk: as many as fit, but no heading at its end. At least one is new.</summary>
    private static int EndOf(List<Unit> units, int first, int done, int maxLength)
    {
        var end = done + 1;
        while (end < units.Count && units[end].Range.End - units[first].Range.Start <= maxLength)
        {
            end++;
        }

        if (end < units.Count)
        {
            while (end > done + 1 && units[end - 1].IsHeading)
            {
                end--;
            }
        }

        return end;
    }

    /// <summary>The first unit of the next chunk: the earliest one with which neither the overlap nor the chunk gets too long.</summary>
    private static int OverlapOf(List<Unit> units, int first, int done, ChunkingOptions options)
    {
        var overlap = done;
        while (overlap - 1 > first
            && units[done].Range.Start - units[overlap - 1].Range.Start <= options.Overlap
            && units[done].Range.End - units[overlap - 1].Range.Start <= options.MaxLength)
        {
            overlap--;
        }

        return overlap;
    }

    private static List<Unit> UnitsOf(string text, MaterialFormat format, int maxLength)
    {
        var units = new List<Unit>();
        foreach (var block in Outline.Of(text, format))
        {
            var sentences = block.Kind == TextBlockKind.Prose ? SentenceSplitter.Split(text, block.Range) : [block.Range];
            foreach (var piece in sentences.SelectMany(s => LongTextCutter.Cut(text, s, maxLength)))
            {
                units.Add(new Unit(piece, block.Kind == TextBlockKind.Heading, block.Heading));
            }
        }

        return units;
    }

    private readonly record struct Unit(TextRange Range, bool IsHeading, string? Heading);
}
