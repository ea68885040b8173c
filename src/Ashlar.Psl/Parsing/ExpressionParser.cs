using Ashlar.Diagnostics;
using Ashlar.Psl.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>
/// Values and lists of arguments. A value stays on its line, so a failure fails the whole line: the parsers return
/// <see langword="null"/> and note what they expected.
/// </summary>
internal sealed class ExpressionParser
{
    /// <summary>Deeper brackets are refused, so that no text can exhaust the stack. Schemas need five levels at most.</summary>
    public const int MaxDepth = 100;

    private readonly ParseContext _context;
    private readonly NameParser _names;
    private readonly TokenCursor _cursor;
    private readonly BracketedList<ArgumentSyntax> _arguments;
    private readonly BracketedList<ArgumentSyntax> _object;
    private readonly BracketedList<ExpressionSyntax> _array;
    private int _depth;

    public ExpressionParser(ParseContext context, NameParser names)
    {
        _context = context;
        _names = names;
        _cursor = context.Cursor;
        _arguments = new(TokenKind.OpenParenthesis, TokenKind.CloseParenthesis, "\",\" or \")\"", ParseArgument, HasTrailingComma: true);
        _object = new(TokenKind.OpenBrace, TokenKind.CloseBrace, "\",\" or \"}\"", ParseObjectMember);
        _array = new(TokenKind.OpenBracket, TokenKind.CloseBracket, "\",\" or \"]\"", ParseExpression);
    }

    public ExpressionSyntax? ParseExpression()
    {
        var token = _cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.String:
                _cursor.Take();
                return new StringSyntax(_context.File, token.Span, StringLiteral.Decode(_context.File, token.Span, _context.Diagnostics));
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.Number when _context.File.Text[token.Span.Start] == '-':
                _cursor.Take();
                return new NumberSyntax(_context.File, token.Span);
            case TokenKind.Word or TokenKind.Number:
                return ParsePathOrCall(token);
            default:
                _context.Fail("a value");
                return null;
        }
    }

    /// <summary>The arguments behind a name; the opening parenthesis is the current token.</summary>
    public ArgumentListSyntax? ParseArguments()
    {
        var arguments = ParseList(_arguments, out var span, out var trailingComma);
        return arguments is null ? null : new ArgumentListSyntax(_context.File, span, arguments, trailingComma);
    }

    private ExpressionSyntax? ParsePathOrCall(Token first)
    {
        var path = _names.ParsePath()!;
        if (_cursor.Current.Kind == TokenKind.OpenParenthesis)
        {
            return ParseArguments() is { } arguments
                ? new FunctionCallSyntax(_context.File, _context.SpanFrom(first.Span.Start), path, arguments)
                : null;
        }

        if (!char.IsAsciiDigit(_context.File.Text[first.Span.Start]))
        {
            return new ConstantSyntax(_context.File, path.Span);
        }

        if (IsNumber(path.Text))
        {
            return new NumberSyntax(_context.File, path.Span);
        }

        _context.Fail("a value that starts with a letter, or a number");
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
        var elements = ParseList(_array, out var span, out _);
        return elements is null ? null : new ArraySyntax(_context.File, span, elements);
    }

    private ObjectSyntax? ParseObject()
    {
        var members = ParseList(_object, out var span, out _);
        return members is null ? null : new ObjectSyntax(_context.File, span, members);
    }

    private ArgumentSyntax? ParseArgument()
    {
        if (ParseNameAndColon() is not { } name)
        {
            return ParseExpression() is { } value ? new ArgumentSyntax(_context.File, value.Span, null, value) : null;
        }

        var isUnfinished = _cursor.Current.Kind is TokenKind.Comma or TokenKind.CloseParenthesis;
        var named = isUnfinished ? null : ParseExpression();
        return isUnfinished || named is not null ? new ArgumentSyntax(_context.File, _context.SpanFrom(name.Span.Start), name, named) : null;
    }

    private ArgumentSyntax? ParseObjectMember()
    {
        if (ParseNameAndColon() is not { } name)
        {
            _context.Fail("a name and a colon");
            return null;
        }

        return ParseExpression() is { } value ? new ArgumentSyntax(_context.File, _context.SpanFrom(name.Span.Start), name, value) : null;
    }

    private NameSyntax? ParseNameAndColon()
    {
        var mark = _cursor.Mark;
        if (_names.ParseName() is { } name && _cursor.TryTake(TokenKind.Colon))
        {
            return name;
        }

        _cursor.Rewind(mark);
        return null;
    }

    /// <summary>Items with commas between them, in brackets of some kind.</summary>
    private List<T>? ParseList<T>(BracketedList<T> list, out TextSpan span, out TextSpan? trailingComma)
        where T : class
    {
        (span, trailingComma) = (_cursor.Current.Span, null);
        if (!_cursor.TryTake(list.Open))
        {
            return null;
        }

        if (_depth == MaxDepth)
        {
            _context.IsNestedTooDeeply = true;
            return null;
        }

        _depth++;
        var items = new List<T>();
        var isClosed = _cursor.TryTake(list.Close);
        while (!isClosed && !(list.HasTrailingComma && TryTakeTrailingComma(list.Close, out trailingComma)))
        {
            if ((items.Count > 0 && !_context.Require(TokenKind.Comma, list.Expected)) || list.ParseItem() is not { } item)
            {
                items = null;
                break;
            }

            items.Add(item);
            isClosed = _cursor.TryTake(list.Close);
        }

        _depth--;
        span = _context.SpanFrom(span.Start);
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

    /// <param name="Expected">What has to follow an item, for the message.</param>
    private sealed record BracketedList<T>(TokenKind Open, TokenKind Close, string Expected, Func<T?> ParseItem, bool HasTrailingComma = false);
}
