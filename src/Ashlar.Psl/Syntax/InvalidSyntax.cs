using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>Text that is no part of the language: a line, or a whole block with an unknown keyword. Reported, and kept when formatting.</summary>
public sealed class InvalidSyntax(SourceFile file, TextSpan span) : SyntaxNode(file, span)
{
    /// <summary>Whether it goes to the end of its line, whose line break then belongs to it.</summary>
    public bool IsWholeLine { get; init; }

    /// <summary>The line break that belongs to it; empty at the end of a file.</summary>
    public string LineBreak
    {
        get
        {
            var rest = IsWholeLine ? File.Text.AsSpan(Span.End) : "";
            return rest.StartsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : rest[..Math.Min(1, rest.Length)].ToString();
        }
    }
}
