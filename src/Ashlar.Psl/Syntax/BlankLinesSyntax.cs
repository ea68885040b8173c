using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>One or more empty lines.</summary>
public sealed class BlankLinesSyntax(SourceFile file, TextSpan span) : SyntaxNode(file, span);
