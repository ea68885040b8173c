using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

public enum CommentKind
{
    Line,
    Documentation,
    Block,
}

/// <summary>A comment on lines of its own, or behind something.</summary>
public sealed class CommentSyntax(SourceFile file, TextSpan span, CommentKind kind) : SyntaxNode(file, span)
{
    public CommentKind Kind { get; } = kind;

    /// <summary>The text behind the slashes, white space trimmed at both ends.</summary>
    public string Content => Kind switch
    {
        CommentKind.Documentation => Text[3..].Trim(),
        CommentKind.Line => Text[2..].Trim(),
        _ => Text[2..^2].Trim(),
    };
}
