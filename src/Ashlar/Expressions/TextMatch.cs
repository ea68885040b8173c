using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A text looked for in another.</summary>
public sealed class TextMatch : Predicate
{
    internal TextMatch(SqlNode text, string value, TextMatchKind kind, bool ignoreCase) =>
        (Text, Value, Kind, IgnoresCase) = (text, value, kind, ignoreCase);

    /// <summary>Where to look.</summary>
    public SqlNode Text { get; }

    /// <summary>What to look for, literally: no character has a special meaning.</summary>
    public string Value { get; }

    /// <summary>Where in the text it must be.</summary>
    public TextMatchKind Kind { get; }

    /// <summary>Upper and lower case are the same.</summary>
    public bool IgnoresCase { get; }

    /// <inheritdoc/>
    public override bool IsHidden => Text.IsHidden;

    internal override void WriteTo(SqlWriter writer)
    {
        // Every text contains the empty one.
        if (Value.Length == 0 && Kind != TextMatchKind.Equals)
        {
            new NullTest(Text, isNull: false).WriteTo(writer);
        }
        else
        {
            writer.Dialect.WriteTextMatch(writer, this);
        }
    }
}

/// <summary>Where in a text another one must be.</summary>
public enum TextMatchKind
{
    /// <summary>Anywhere.</summary>
    Contains,

    /// <summary>At the start.</summary>
    StartsWith,

    /// <summary>At the end.</summary>
    EndsWith,

    /// <summary>It is the whole text.</summary>
    Equals,
}
