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
    /// <inheritdoc cref="Contains(Expr{string}, string, bool)"/>
    public static Predicate StartsWith(this Expr<string> text, string value, bool ignoreCase = false) =>
        Match(text, value, TextMatchKind.StartsWith, ignoreCase);

    /// <summary>The text ends with <paramref name="value"/>.</summary>
    /// <inheritdoc cref="Contains(Expr{string}, string, bool)"/>
    public static Predicate EndsWith(this Expr<string> text, string value, bool ignoreCase = false) =>
        Match(text, value, TextMatchKind.EndsWith, ignoreCase);

    /// <summary>The text is <paramref name="value"/>, where upper and lower case are the same.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The text to compare with.</param>
    public static Predicate EqualsIgnoreCase(this Expr<string> text, string value) =>
        Match(text, value, TextMatchKind.Equals, ignoreCase: true);

    /// <summary>The text contains that of another column.</summary>
    /// <inheritdoc cref="Contains(Expr{string}, string, bool)"/>
    public static Predicate Contains(this Expr<string> text, Expr<string> value, bool ignoreCase = false) =>
        Test(text, value, TextMatchKind.Contains, ignoreCase);

    /// <summary>The text starts with that of another column.</summary>
    /// <inheritdoc cref="Contains(Expr{string}, string, bool)"/>
    public static Predicate StartsWith(this Expr<string> text, Expr<string> value, bool ignoreCase = false) =>
        Test(text, value, TextMatchKind.StartsWith, ignoreCase);

    /// <summary>The text ends with that of another column.</summary>
    /// <inheritdoc cref="Contains(Expr{string}, string, bool)"/>
    public static Predicate EndsWith(this Expr<string> text, Expr<string> value, bool ignoreCase = false) =>
        Test(text, value, TextMatchKind.EndsWith, ignoreCase);

    /// <summary>The text is that of another column, where upper and lower case are the same.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The text to compare with.</param>
    public static Predicate EqualsIgnoreCase(this Expr<string> text, Expr<string> value) =>
        Test(text, value, TextMatchKind.Equals, ignoreCase: true);

    /// <summary>The text is one of these, where upper and lower case are the same. Meant for few values: each is compared.</summary>
    public static Predicate InIgnoreCase(this Expr<string> text, params IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Aggregate(Predicate.Never, (any, value) =>
        {
            var match = value is null ? text.IsNull : text.EqualsIgnoreCase(value);
            return ReferenceEquals(any, Predicate.Never) ? match : any | match;
        });
    }

    private static TextTest Test(Expr<string> text, Expr<string> value, TextMatchKind kind, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(value);
        return ignoreCase ? new(text.ToUpper(), value.ToUpper(), kind) : new(text, value, kind);
    }

    private static TextMatch Match(Expr<string> text, string value, TextMatchKind kind, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(value);
        return new TextMatch(text, value, kind, ignoreCase);
    }
}
