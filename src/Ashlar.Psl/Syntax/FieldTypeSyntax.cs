using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

public enum FieldArity
{
    Required,
    Optional,
    List,
}

/// <summary>Ways to write a type that older versions of the language had. The parser reports them; the formatter writes the new form.</summary>
public enum OutdatedTypeForm
{
    None,

    /// <summary><c>String!</c></summary>
    RequiredMark,

    /// <summary><c>[String]</c></summary>
    LeadingBrackets,

    /// <summary><c>String[]?</c></summary>
    OptionalList,
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

    public OutdatedTypeForm OutdatedForm { get; init; }

    /// <summary>The database's own type name in <c>Unsupported("…")</c>; otherwise <see langword="null"/>.</summary>
    public StringSyntax? Unsupported { get; } = unsupported;

    /// <summary>The type without <c>?</c>, <c>[]</c> and <c>!</c>, arguments of <c>Unsupported</c> included.</summary>
    public required TextSpan BaseSpan { get; init; }
}
