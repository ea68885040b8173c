namespace Ashlar.Diagnostics;

/// <summary>A half-open range of a text: <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive, in UTF-16 code units from 0.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many UTF-16 code units the span covers; 0 for a position between two characters.</summary>
    public int Length => End - Start;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public override string ToString() => $"{Start}..{End}";
}
