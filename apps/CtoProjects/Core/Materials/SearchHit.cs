namespace CtoProjects.Core.Materials;

/// <summary>A chunk that was found.</summary>
/// <param name="ChunkId">The chunk.</param>
/// <param name="MaterialId">Of which material.</param>
/// <param name="Title">Its title.</param>
/// <param name="Heading">The headings above the chunk.</param>
/// <param name="Position">The number of the chunk in the material, from 0.</param>
/// <param name="Rank">How well it fits; only to be compared with those of the same search.</param>
/// <param name="Excerpt">Where the words stand: pieces of text, to be put side by side.</param>
public sealed record SearchHit(string ChunkId, string MaterialId, string Title, string? Heading, int Position, double Rank, IReadOnlyList<ExcerptPiece> Excerpt);

/// <summary>A piece of an excerpt.</summary>
/// <param name="Text">As it is in the material; no HTML.</param>
/// <param name="IsHit">It is a word that was looked for.</param>
public sealed record ExcerptPiece(string Text, bool IsHit);
