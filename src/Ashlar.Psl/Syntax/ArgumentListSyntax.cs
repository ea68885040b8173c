using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary><c>(a, name: b)</c>, parentheses included.</summary>
public sealed class ArgumentListSyntax(SourceFile file, TextSpan span, IReadOnlyList<ArgumentSyntax> arguments, TextSpan? trailingComma)
    : SyntaxNode(file, span)
{
    public IReadOnlyList<ArgumentSyntax> Arguments { get; } = arguments;

    /// <summary>The comma before the closing parenthesis, which the language does not allow; rules report it.</summary>
    public TextSpan? TrailingComma { get; } = trailingComma;
}
