using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>
/// Line breaks that end no member of their own: empty lines, and the rest of the line behind a block's closing brace
/// or behind a block comment with blanks after it.
/// </summary>
public sealed class BlankLinesSyntax(SourceFile file, TextSpan span) : SyntaxNode(file, span);
