namespace CtoProjects.Core.Materials;

/// <summary>Excerpts as the database marks them. The marks are control characters, which no material has.</summary>
public static class Excerpt
{
    public const string Start = "\u0002";

    public const string End = "\u0003";

    /// <summary>About how many words an excerpt has.</summary>
    public const int Words = 24;

    public static IReadOnlyList<ExcerptPiece> Parse(string marked)
    {
        var pieces = new List<ExcerptPiece>();
        foreach (var (index, part) in marked.Split(Start[0], End[0]).Index().Where(p => p.Item.Length > 0))
        {
            // Marks come in pairs, so every second piece is a word that was found.
            pieces.Add(new ExcerptPiece(part, index % 2 == 1));
        }

        return pieces;
    }
}
