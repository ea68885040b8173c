using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary><c>name = value</c> in a configuration block. The value is <see langword="null"/> while it is still being typed.</summary>
public sealed class PropertySyntax(SourceFile file, TextSpan span, NameSyntax name, ExpressionSyntax? value) : SyntaxNode(file, span)
{
    public NameSyntax Name { get; } = name;

    public ExpressionSyntax? Value { get; } = value;

    public CommentSyntax? TrailingComment { get; init; }
}
