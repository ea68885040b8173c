using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

public enum ConfigBlockKind
{
    Datasource,
    Generator,
}

/// <summary><c>datasource</c> or <c>generator</c>: a block of properties.</summary>
public sealed class ConfigBlockSyntax(
    SourceFile file, TextSpan span, ConfigBlockKind kind, NameSyntax keyword, NameSyntax name, string? documentation, IReadOnlyList<SyntaxNode> members)
    : BlockSyntax(file, span, keyword, name, documentation, members)
{
    public ConfigBlockKind Kind { get; } = kind;

    public IEnumerable<PropertySyntax> Properties => Members.OfType<PropertySyntax>();
}
