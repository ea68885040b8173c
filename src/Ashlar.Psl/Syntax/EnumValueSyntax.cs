using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

public sealed class EnumValueSyntax(SourceFile file, TextSpan span, NameSyntax name, IReadOnlyList<AttributeSyntax> attributes, string? documentation)
    : SyntaxNode(file, span)
{
    public NameSyntax Name { get; } = name;

    public IReadOnlyList<AttributeSyntax> Attributes { get; } = attributes;

    public string? Documentation { get; } = documentation;

    public IReadOnlyList<CommentSyntax> DocumentationLines { get; init; } = [];

    public CommentSyntax? TrailingComment { get; init; }
}
