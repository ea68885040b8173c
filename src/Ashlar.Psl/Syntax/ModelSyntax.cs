using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

public enum ModelSyntaxKind
{
    Model,
    View,

    /// <summary>A composite type: <c>type Address { … }</c>.</summary>
    Type,
}

/// <summary><c>model</c>, <c>view</c> or <c>type</c>: a block of fields.</summary>
public sealed class ModelSyntax(
    SourceFile file, TextSpan span, ModelSyntaxKind kind, NameSyntax keyword, NameSyntax name, string? documentation, IReadOnlyList<SyntaxNode> members)
    : BlockSyntax(file, span, keyword, name, documentation, members)
{
    public ModelSyntaxKind Kind { get; } = kind;

    /// <summary>The fields that were understood. One without a type, or in an outdated form, is found in <see cref="BlockSyntax.Members"/> only.</summary>
    public IEnumerable<FieldSyntax> Fields => Members.OfType<FieldSyntax>().Where(member => member.IsComplete);
}
