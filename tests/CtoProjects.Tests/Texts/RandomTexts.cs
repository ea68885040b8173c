using CtoProjects.Core.Chunking;
using CtoProjects.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CtoProjects.Tests.Texts;

/// <summary>Texts as learners upload them, and texts that are anything.</summary>
internal static class RandomTexts
{
    private static readonly Gen<string> s_piece = Gen.Frequency(
        (20, Gen.Elements("cell", "membrane", "the", "of", "Dr.", "e.g.", "3.14", "J.", "naïve", "größer", "細胞", "Клетка", "x")),
        (8, Gen.Elements(" ", " ", "  ", "\t", "\n", "\n\n", "\n\n\n")),
        (6, Gen.Elements(".", ". ", "! ", "? ", "… ", "。", ".) ", "?! ", ".\n")),
        (4, Gen.Elements("# ", "\n## Heading\n\n", "\n- ", "\n1. ", "\n> ", "\n```\ncode. More\n```\n", "\n---\n", "| a | b |\n|---|---|\n| c | d |\n", "[link](http://x.y)", "![i](j.png)", "<b>", "*", "**", "_", "`")),
        (3, Gen.Elements("👩‍👩‍👧", "e\u0301", "🇩🇪", "\u0301\u0301\u0301", "𝒳", "\u200B", "ﬁ", new string('y', 90), new string('z', 300))),
        (1, Gen.Constant("e" + new string('\u0301', 250))));

    public static Gen<string> Text { get; } = Gen.Sized(size =>
        from count in Gen.Choose(0, 1 + (size * 12))
        from pieces in s_piece.ArrayOf(count)
        from spaced in Gen.Elements("", " ", " ")
        select string.Join(spaced, pieces));

    public static Gen<MaterialFormat> Format { get; } = Gen.Elements(MaterialFormat.Markdown, MaterialFormat.Text);

    public static Gen<ChunkingOptions> Options { get; } =
        from max in Gen.Frequency((3, Gen.Choose(200, 400)), (1, Gen.Choose(200, 8000)))
        from overlap in Gen.Choose(0, max / 2)
        select new ChunkingOptions(max, overlap);
}
