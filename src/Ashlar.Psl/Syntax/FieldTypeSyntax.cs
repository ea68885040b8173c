using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

public enum FieldArity
{
    Required,
    Optional,
    List,
}

/// <summary>
/// <c>String</c>, <c>String?</c>, <c>Post[]</c> or <c>Unsupported("circle")?</c>.
/// </summary>
public sealed class FieldTypeSyntax(SourceFile file, TextSpan span, NameSyntax name, FieldArity arity, StringSyntax? unsupported)
    : SyntaxNode(file, span)
{
    /// <summary>The name without <c>?</c> and <c>[]</c>; the word <c>Unsupported</c> where <see cref="Unsupported"/> is set.</summary>
    public NameSyntax Name { get; } = name;

    public FieldArity Arity { get; } = arity;

    /// <summary>The database's own type name in <c>Unsupported("…")</c>; otherwise <see langword="null"/>.</summary>
    public StringSyntax? Unsupported { get; } = unsupported;
}
