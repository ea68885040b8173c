using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>One line of a model. The type is <see langword="null"/> while it is still being typed (already reported by the parser).</summary>
public sealed class FieldSyntax(
    SourceFile file, TextSpan span, NameSyntax name, FieldTypeSyntax? type, IReadOnlyList<AttributeSyntax> attributes, string? documentation)
    : SyntaxNode(file, span)
{
    public NameSyntax Name { get; } = name;

    public FieldTypeSyntax? Type { get; } = type;

    public IReadOnlyList<AttributeSyntax> Attributes { get; } = attributes;

    /// <summary>The <c>///</c> lines directly above and behind the field, without their slashes, joined with <c>\n</c>.</summary>
    public string? Documentation { get; } = documentation;

    public IReadOnlyList<CommentSyntax> DocumentationLines { get; init; } = [];

    /// <summary>The colon of <c>name: Type</c>, which older versions of the language had (already reported by the parser).</summary>
    public TextSpan? OutdatedColon { get; init; }

    public CommentSyntax? TrailingComment { get; init; }

    /// <summary>Whether the parser had nothing to report about the field's name and type.</summary>
    public bool IsComplete => Type is { OutdatedForm: OutdatedTypeForm.None } && OutdatedColon is null;
}
