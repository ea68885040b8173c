using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>Text that is no part of the language: a line, or a whole block with an unknown keyword. Reported, and kept when formatting.</summary>
public sealed class InvalidSyntax(SourceFile file, TextSpan span) : SyntaxNode(file, span);
