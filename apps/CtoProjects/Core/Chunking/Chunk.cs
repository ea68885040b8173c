using CtoProjects.Core.Texts;

namespace CtoProjects.Core.Chunking;

/// <summary>A piece of a text.</summary>
/// <param name="Range">Where it stands. It may begin before the end of the chunk before: they overlap.</param>
/// <param name="NewFrom">Behind what it has in common with the chunk before.</param>
/// <param name="Heading">The headings above what is new in it.</param>
public sealed record Chunk(TextRange Range, int NewFrom, string? Heading);
