using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

public sealed class EnumSyntax(
    SourceFile file, TextSpan span, NameSyntax keyword, NameSyntax name, string? documentation, IReadOnlyList<SyntaxNode> members)
    : BlockSyntax(file, span, keyword, name, documentation, members)
{
    public IEnumerable<EnumValueSyntax> Values => Members.OfType<EnumValueSyntax>();
}
