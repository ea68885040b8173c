using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@name</c> or <c>@name(…)</c> in a documentation comment.</summary>
internal sealed class AnnotationSyntax(SourceFile file, TextSpan span, string name, IReadOnlyList<AnnotationArgumentSyntax> arguments)
    : SyntaxNode(file, span)
{
    /// <summary>The word behind the sign.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<AnnotationArgumentSyntax> Arguments { get; } = arguments;
}

/// <summary><c>value</c> or <c>name: value</c>.</summary>
/// <param name="value">The text between quotes, or the characters as written.</param>
internal sealed class AnnotationArgumentSyntax(SourceFile file, TextSpan span, string? name, string value, bool isQuoted)
    : SyntaxNode(file, span)
{
    public string? Name { get; } = name;

    public string Value { get; } = value;

    public bool IsQuoted { get; } = isQuoted;
}
