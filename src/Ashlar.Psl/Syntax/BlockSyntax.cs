using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>A keyword, a name, and members in braces.</summary>
public abstract class BlockSyntax(
    SourceFile file, TextSpan span, NameSyntax keyword, NameSyntax name, string? documentation, IReadOnlyList<SyntaxNode> members)
    : SyntaxNode(file, span)
{
    public NameSyntax Keyword { get; } = keyword;

    public NameSyntax Name { get; } = name;

    /// <summary>The <c>///</c> lines directly above, without their slashes, joined with <c>\n</c>; see <see cref="DocumentationLines"/> for places.</summary>
    public string? Documentation { get; } = documentation;

    /// <summary>The <c>///</c> lines directly above, each with its place: annotations are found in them.</summary>
    public IReadOnlyList<CommentSyntax> DocumentationLines { get; init; } = [];

    /// <summary>Fields, values, properties, attributes, comments, blank and invalid lines, in order.</summary>
    public IReadOnlyList<SyntaxNode> Members { get; } = members;

    /// <summary>The block's own attributes: <c>@@id([a, b])</c>.</summary>
    public IEnumerable<AttributeSyntax> Attributes => Members.OfType<AttributeSyntax>();
}
