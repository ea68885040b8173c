using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>
/// Cuts one token at a time off a text. It never fails: what is no token of the language is <see cref="TokenKind.Unknown"/>.
/// The caller sets a limit where a place is read as raw text, for there a block comment must not reach over the line's end.
/// </summary>
internal sealed class Lexer(string text)
{
    private readonly ForwardSearch _blockCommentEnd = new(text, "*/");

    // A string that found no closing quote: every later quote in the range is an escaped one and would search in vain as well.
    private (int Start, int End, int Limit) _unclosedString;

    public Token Scan(int start, int limit)
    {
        var (kind, end) = text[start] switch
        {
            '\n' => (TokenKind.LineBreak, start + 1),
            '\r' => (TokenKind.LineBreak, start + 1 < limit && text[start + 1] == '\n' ? start + 2 : start + 1),
            '{' => (TokenKind.OpenBrace, start + 1),
            '}' => (TokenKind.CloseBrace, start + 1),
            '[' => (TokenKind.OpenBracket, start + 1),
            ']' => (TokenKind.CloseBracket, start + 1),
            '(' => (TokenKind.OpenParenthesis, start + 1),
            ')' => (TokenKind.CloseParenthesis, start + 1),
            ',' => (TokenKind.Comma, start + 1),
            ':' => (TokenKind.Colon, start + 1),
            '.' => (TokenKind.Dot, start + 1),
            '=' => (TokenKind.Equals, start + 1),
            '?' => (TokenKind.QuestionMark, start + 1),
            '!' => (TokenKind.ExclamationMark, start + 1),
            '@' => Next(start, limit) == '@' ? (TokenKind.AtAt, start + 2) : (TokenKind.At, start + 1),
            '"' => ScanString(start, limit),
            '/' => ScanComment(start, limit),
            '-' => ScanNegativeNumber(start, limit),
            _ => ScanOther(start, limit),
        };
        return new Token(kind, new TextSpan(start, end));
    }

    private char Next(int start, int limit) => start + 1 < limit ? text[start + 1] : '\0';

    private (TokenKind Kind, int End) ScanComment(int start, int limit)
    {
        switch (Next(start, limit))
        {
            case '/':
                var kind = start + 2 < limit && text[start + 2] == '/' ? TokenKind.DocComment : TokenKind.Comment;
                return (kind, Math.Min(limit, Characters.LineEnd(text, start)));
            case '*' when _blockCommentEnd.IndexFrom(start + 2) is var end && end + 2 <= limit:
                return (TokenKind.BlockComment, end + 2);
            default:
                return (TokenKind.Unknown, start + 1);
        }
    }

    private (TokenKind Kind, int End) ScanString(int start, int limit)
    {
        if (start > _unclosedString.Start && start < _unclosedString.End && limit <= _unclosedString.Limit)
        {
            return (TokenKind.Unknown, start + 1);
        }

        var at = start + 1;
        while (at < limit && text[at] >= ' ')
        {
            if (text[at] == '"')
            {
                return (TokenKind.String, at + 1);
            }

            at += text[at] == '\\' ? 2 : 1;
        }

        _unclosedString = (start, at, limit);
        return (TokenKind.Unknown, start + 1);
    }

    private (TokenKind Kind, int End) ScanNegativeNumber(int start, int limit) =>
        char.IsAsciiDigit(Next(start, limit))
            ? (TokenKind.Number, ScanFraction(Characters.DigitsEnd(text, start + 1, limit), limit))
            : (TokenKind.Unknown, start + 1);

    private int ScanFraction(int digitsEnd, int limit) =>
        digitsEnd < limit && text[digitsEnd] == '.' && char.IsAsciiDigit(Next(digitsEnd, limit))
            ? Characters.DigitsEnd(text, digitsEnd + 1, limit)
            : digitsEnd;

    private (TokenKind Kind, int End) ScanOther(int start, int limit)
    {
        if (Characters.IsBlank(text[start]))
        {
            var blanksEnd = start + 1;
            while (blanksEnd < limit && Characters.IsBlank(text[blanksEnd]))
            {
                blanksEnd++;
            }

            return (TokenKind.Blank, blanksEnd);
        }

        if (Characters.WordStartLength(text, start, limit) == 0)
        {
            return (TokenKind.Unknown, start + (char.IsSurrogatePair(text[start], Next(start, limit)) ? 2 : 1));
        }

        var wordEnd = Characters.WordEnd(text, start, limit);
        var numberEnd = Characters.DigitsEnd(text, start, limit) == wordEnd ? ScanFraction(wordEnd, limit) : wordEnd;

        // In a path such as db.1.5x the digits are words.
        var isNumber = numberEnd > wordEnd && Characters.WordEnd(text, numberEnd, limit) == numberEnd;
        return isNumber ? (TokenKind.Number, numberEnd) : (TokenKind.Word, wordEnd);
    }
}
