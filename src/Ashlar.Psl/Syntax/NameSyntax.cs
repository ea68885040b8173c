using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>An identifier, or a path of them: <c>User</c>, <c>db.VarChar</c>.</summary>
public sealed class NameSyntax(SourceFile file, TextSpan span, string value) : SyntaxNode(file, span)
{
    public string Value { get; } = value;
}
