using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary><c>@name(…)</c> on a field or an enum value, <c>@@name(…)</c> on a block.</summary>
public sealed class AttributeSyntax(SourceFile file, TextSpan span, NameSyntax name, ArgumentListSyntax? argumentList, bool isBlockLevel)
    : SyntaxNode(file, span)
{
    /// <summary>The path behind the sign: <c>id</c>, <c>db.VarChar</c>.</summary>
    public NameSyntax Name { get; } = name;

    public ArgumentListSyntax? ArgumentList { get; } = argumentList;

    public bool IsBlockLevel { get; } = isBlockLevel;

    public IReadOnlyList<ArgumentSyntax> Arguments => ArgumentList?.Arguments ?? [];

    /// <summary>The <c>///</c> lines directly above a block attribute.</summary>
    public IReadOnlyList<CommentSyntax> DocumentationLines { get; init; } = [];

    public CommentSyntax? TrailingComment { get; init; }
}
