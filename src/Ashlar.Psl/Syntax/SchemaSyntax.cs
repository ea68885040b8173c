using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>One schema file.</summary>
public sealed class SchemaSyntax(SourceFile file, IReadOnlyList<Token> tokens, IReadOnlyList<SyntaxNode> members, IReadOnlyList<Diagnostic> diagnostics)
    : SyntaxNode(file, new TextSpan(0, file.Text.Length))
{
    /// <summary>Every character of the file, in order.</summary>
    public IReadOnlyList<Token> Tokens { get; } = tokens;

    /// <summary>Blocks, comments, blank lines and lines that are no part of the language, in order.</summary>
    public IReadOnlyList<SyntaxNode> Members { get; } = members;

    /// <summary>What the parser found wrong. The tree is there all the same, with as much as could be understood.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    public IEnumerable<BlockSyntax> Blocks => Members.OfType<BlockSyntax>();
}
