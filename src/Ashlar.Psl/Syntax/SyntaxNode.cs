using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>
/// A piece of a schema file. The tree has every character of the file: what is no node of its own is one of the
/// file's <see cref="SchemaSyntax.Tokens"/>. Nodes say what was written, not what it means.
/// </summary>
public abstract class SyntaxNode(SourceFile file, TextSpan span)
{
    public SourceFile File { get; } = file;

    /// <summary>From the node's first character to its last, without comments and blanks round it.</summary>
    public TextSpan Span { get; } = span;

    public Location Location => new(File, Span);

    /// <summary>The text as written.</summary>
    public string Text => File.TextOf(Span);

    public override string ToString() => Text;
}
