using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary><c>value</c> or <c>name: value</c>. The value is <see langword="null"/> in an unfinished <c>name:</c>.</summary>
public sealed class ArgumentSyntax(SourceFile file, TextSpan span, NameSyntax? name, ExpressionSyntax? value) : SyntaxNode(file, span)
{
    public NameSyntax? Name { get; } = name;

    public ExpressionSyntax? Value { get; } = value;
}
