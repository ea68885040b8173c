namespace CtoProjects.Core.Texts;

/// <summary>A paragraph, a heading, a piece of code: what no sentence goes beyond. The blocks of a text lie side by side and leave nothing out.</summary>
/// <param name="Range">With the blanks and marks that belong to it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Plain">What a reader sees of it, without marks. Empty for what is no prose.</param>
/// <param name="Heading">The headings above it, the outermost first; a heading counts for itself.</param>
public sealed record TextBlock(TextRange Range, TextBlockKind Kind, string Plain, string? Heading);

/// <summary>What a block is.</summary>
public enum TextBlockKind
{
    Prose,
    Heading,

    /// <summary>Code, tables, rules: it is found by a search, and nothing is asked about it.</summary>
    Verbatim,
}
