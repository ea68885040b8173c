using Ashlar.Rows;

// Texts that may be NULL and texts that may not have the same members: without annotations one extension takes both.
#nullable disable

namespace Ashlar;

/// <summary>What can be asked of a text.</summary>
public static class TextExtensions
{
    /// <summary>The text contains <paramref name="value"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What to look for, literally: <c>%</c> and <c>_</c> are ordinary characters.</param>
    /// <param name="ignoreCase">Upper and lower case are the same.</param>
    public static Predicate Contains(this Expr<string> text, string value, bool ignoreCase = false) =>
        Match(text, value, TextMatchKind.Contains, ignoreCase);

    /// <summary>The text starts with <paramref name="value"/>.</summary>
    /// <inheritdoc cref="Contains"/>
    public static Predicate StartsWith(this Expr<string> text, string value, bool ignoreCase = false) =>
        Match(text, value, TextMatchKind.StartsWith, ignoreCase);

    /// <summary>The text ends with <paramref name="value"/>.</summary>
    /// <inheritdoc cref="Contains"/>
    public static Predicate EndsWith(this Expr<string> text, string value, bool ignoreCase = false) =>
        Match(text, value, TextMatchKind.EndsWith, ignoreCase);

    /// <summary>The text is <paramref name="value"/>, where upper and lower case are the same.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The text to compare with.</param>
    public static Predicate EqualsIgnoreCase(this Expr<string> text, string value) =>
        Match(text, value, TextMatchKind.Equals, ignoreCase: true);

    private static TextMatch Match(Expr<string> text, string value, TextMatchKind kind, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(value);
        return new TextMatch(text, value, kind, ignoreCase);
    }
}
