using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts;

public enum SqlTokenKind
{
    /// <summary>A keyword or a name without quotes.</summary>
    Word,
    QuotedName,
    Text,
    Number,
    Parameter,

    /// <summary>A bracket, comma, dot or semicolon, or an operator of any length.</summary>
    Symbol,
    Comment,
}

/// <param name="Span">Where it stands in the script.</param>
/// <param name="Text">As written.</param>
/// <param name="Value">A name as the database reads it, or the content of a text; else as written.</param>
public readonly record struct SqlToken(SqlTokenKind Kind, TextSpan Span, string Text, string Value)
{
    /// <summary>It may name something.</summary>
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName;

    /// <summary>It is that keyword or symbol.</summary>
    public bool Is(string text) =>
        Kind is SqlTokenKind.Word or SqlTokenKind.Symbol && string.Equals(Text, text, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Text;
}
