using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>The smallest piece of a file. The tokens of a file, one after the other, are its text.</summary>
public readonly record struct Token(TokenKind Kind, TextSpan Span);
