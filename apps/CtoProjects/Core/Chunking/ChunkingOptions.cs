namespace CtoProjects.Core.Chunking;

/// <summary>How large the chunks of a material are. Kept with it, so that its chunks can be made again.</summary>
/// <param name="MaxLength">The longest chunk, in UTF-16 units: 200 to 8,000.</param>
/// <param name="Overlap">What a chunk may have of the one before, at most, in UTF-16 units: up to half of <paramref name="MaxLength"/>.</param>
public sealed record ChunkingOptions(int MaxLength, int Overlap)
{
    public const int LeastMaxLength = 200;

    public const int MostMaxLength = 8000;

    /// <summary>A chunk is read in a minute.</summary>
    public static ChunkingOptions Usual { get; } = new(1200, 200);

    /// <summary>Whether chunks of these sizes can be made.</summary>
    internal bool IsValid => MaxLength is >= LeastMaxLength and <= MostMaxLength && Overlap >= 0 && Overlap <= MaxLength / 2;
}
