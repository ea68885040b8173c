namespace CtoProjects.Core.Generation;

/// <summary>A sentence of a material, as a reader sees it.</summary>
/// <param name="Text">Without marks and line breaks.</param>
/// <param name="Offset">Where it stands in the material.</param>
/// <param name="Heading">The headings above it.</param>
/// <param name="Terms">Its words that say something, in one form for singular and plural.</param>
internal sealed record StudySentence(string Text, int Offset, string? Heading, IReadOnlyList<string> Terms);
