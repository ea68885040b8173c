using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Statements;

/// <summary>A column's type as a script writes it.</summary>
/// <param name="Name">In lower case, words parted by one blank, without arguments; as written where it is quoted.</param>
/// <param name="Arguments">Length, precision and scale.</param>
public sealed record SqlType(string Name, IReadOnlyList<string> Arguments, bool IsList, TextSpan Span)
{
    public override string ToString() => $"{Name}{(Arguments.Count > 0 ? $"({string.Join(",", Arguments)})" : "")}{(IsList ? "[]" : "")}";
}
