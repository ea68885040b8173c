using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>Names and paths.</summary>
internal sealed class NameParser(ParseContext context)
{
    private readonly TokenCursor _cursor = context.Cursor;

    public NameSyntax? ParseName() => _cursor.TryTake(TokenKind.Word, out var word) ? context.Name(word.Span) : null;

    /// <summary>Words and dots without blanks between them: <c>db.VarChar</c>, but also <c>a..b</c> and <c>a.</c>, for which rules have better messages.</summary>
    public NameSyntax? ParsePath()
    {
        var first = _cursor.Current;
        if (!IsPathPart(first))
        {
            return null;
        }

        var end = _cursor.Take().Span.End;
        for (var isBehindDot = false; ; end = _cursor.Take().Span.End)
        {
            var next = _cursor.Adjacent;
            if (next.Kind != TokenKind.Dot && !(isBehindDot && IsPathPart(next)))
            {
                return context.Name(new TextSpan(first.Span.Start, end));
            }

            isBehindDot = next.Kind == TokenKind.Dot;
        }
    }

    private bool IsPathPart(Token token) =>
        token.Kind == TokenKind.Word || (token.Kind == TokenKind.Number && context.File.Text[token.Span.Start] != '-');
}
