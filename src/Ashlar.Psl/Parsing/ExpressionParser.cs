using Ashlar.Diagnostics;
using Ashlar.Psl.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>
/// Values and lists of arguments. A value stays on its line, so a failure fails the whole line: the parsers return
/// <see langword="null"/> and note what they expected.
/// </summary>
internal sealed class ExpressionParser(ParseContext context, NameParser names)
{
    /// <summary>Deeper brackets are refused, so that no text can exhaust the stack. Schemas need five levels at most.</summary>
    public const int MaxDepth = 100;

    private readonly TokenCursor _cursor = context.Cursor;
    private int _depth;

    public ExpressionSyntax? ParseExpression()
    {
        var token = _cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.String:
                _cursor.Take();
                return new StringSyntax(context.File, token.Span, StringLiteral.Decode(context.File, token.Span, context.Diagnostics));
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.Number when context.File.Text[token.Span.Start] == '-':
                _cursor.Take();
                return new NumberSyntax(context.File, token.Span);
            case TokenKind.Word or TokenKind.Number:
                return ParsePathOrCall(token);
            default:
                context.Fail("a value");
                return null;
        }
    }

    /// <summary>The arguments behind a name; the opening parenthesis is the current token.</summary>
    public ArgumentListSyntax? ParseArguments()
    {
        var arguments = ParseList(TokenKind.OpenParenthesis, TokenKind.CloseParenthesis, ")", ParseArgument, out var span, out var trailingComma);
        return arguments is null ? null : new ArgumentListSyntax(context.File, span, arguments, trailingComma);
    }

    private ExpressionSyntax? ParsePathOrCall(Token first)
    {
        var path = names.ParsePath()!;
        if (_cursor.Current.Kind == TokenKind.OpenParenthesis)
        {
            return ParseArguments() is { } arguments
                ? new FunctionCallSyntax(context.File, context.SpanFrom(first.Span.Start), path, arguments)
                : null;
        }

        if (!char.IsAsciiDigit(context.File.Text[first.Span.Start]))
        {
            return new ConstantSyntax(context.File, path.Span);
        }

        if (IsNumber(path.Text))
        {
            return new NumberSyntax(context.File, path.Span);
        }

        context.Fail("a value that starts with a letter, or a number");
        return null;
    }

    private static bool IsNumber(string text)
    {
        var whole = Characters.DigitsEnd(text, 0, text.Length);
        return whole == text.Length
            || (text[whole] == '.' && whole + 1 < text.Length && Characters.DigitsEnd(text, whole + 1, text.Length) == text.Length);
    }

    private ArraySyntax? ParseArray()
    {
        var elements = ParseList(TokenKind.OpenBracket, TokenKind.CloseBracket, "]", ParseExpression, out var span, out _);
        return elements is null ? null : new ArraySyntax(context.File, span, elements);
    }

    private ObjectSyntax? ParseObject()
    {
        var members = ParseList(TokenKind.OpenBrace, TokenKind.CloseBrace, "}", ParseObjectMember, out var span, out _);
        return members is null ? null : new ObjectSyntax(context.File, span, members);
    }

    private ArgumentSyntax? ParseArgument()
    {
        if (ParseNameAndColon() is not { } name)
        {
            return ParseExpression() is { } value ? new ArgumentSyntax(context.File, value.Span, null, value) : null;
        }

        var isUnfinished = _cursor.Current.Kind is TokenKind.Comma or TokenKind.CloseParenthesis;
        var named = isUnfinished ? null : ParseExpression();
        return isUnfinished || named is not null ? new ArgumentSyntax(context.File, context.SpanFrom(name.Span.Start), name, named) : null;
    }

    private ArgumentSyntax? ParseObjectMember()
    {
        if (ParseNameAndColon() is not { } name)
        {
            context.Fail("a name and a colon");
            return null;
        }

        return ParseExpression() is { } value ? new ArgumentSyntax(context.File, context.SpanFrom(name.Span.Start), name, value) : null;
    }

    private NameSyntax? ParseNameAndColon()
    {
        var mark = _cursor.Mark;
        if (names.ParseName() is { } name && _cursor.TryTake(TokenKind.Colon))
        {
            return name;
        }

        _cursor.Rewind(mark);
        return null;
    }

    /// <summary>Items with commas between them, in brackets of some kind. Only arguments may have a comma before the end.</summary>
    private List<T>? ParseList<T>(TokenKind open, TokenKind close, string closeText, Func<T?> parseItem, out TextSpan span, out TextSpan? trailingComma)
        where T : class
    {
        (span, trailingComma) = (_cursor.Current.Span, null);
        if (!_cursor.TryTake(open))
        {
            return null;
        }

        if (_depth == MaxDepth)
        {
            context.IsNestedTooDeeply = true;
            return null;
        }

        _depth++;
        var items = new List<T>();
        var isClosed = _cursor.TryTake(close);
        while (!isClosed && !(open == TokenKind.OpenParenthesis && TryTakeTrailingComma(close, out trailingComma)))
        {
            if ((items.Count > 0 && !context.Require(TokenKind.Comma, $"\",\" or \"{closeText}\"")) || parseItem() is not { } item)
            {
                items = null;
                break;
            }

            items.Add(item);
            isClosed = _cursor.TryTake(close);
        }

        _depth--;
        span = context.SpanFrom(span.Start);
        return items;
    }

    private bool TryTakeTrailingComma(TokenKind close, out TextSpan? span)
    {
        var mark = _cursor.Mark;
        var isTrailing = _cursor.TryTake(TokenKind.Comma, out var comma) && _cursor.TryTake(close);
        span = isTrailing ? comma.Span : null;
        if (!isTrailing)
        {
            _cursor.Rewind(mark);
        }

        return isTrailing;
    }
}
