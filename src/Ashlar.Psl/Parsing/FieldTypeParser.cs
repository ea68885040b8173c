using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>The type of a field, in its present form and in the outdated ones.</summary>
internal sealed class FieldTypeParser(ParseContext context, NameParser names)
{
    private const string UnsupportedKeyword = "Unsupported";

    private readonly TokenCursor _cursor = context.Cursor;

    /// <summary>A type, or <see langword="null"/> with the place unchanged.</summary>
    public FieldTypeSyntax? ParseType()
    {
        var mark = _cursor.Mark;
        var start = _cursor.Current.Span.Start;
        var type = _cursor.TryTake(TokenKind.OpenBracket) ? ParseLeadingBrackets(start) : ParseWithSuffix(start);
        if (type is null)
        {
            _cursor.Rewind(mark);
        }

        return type;
    }

    /// <summary>A type without <c>?</c>, <c>[]</c> and <c>!</c>.</summary>
    public (NameSyntax Name, StringSyntax? Unsupported, TextSpan Span)? ParseBase()
    {
        if (names.ParseName() is not { } name)
        {
            return null;
        }

        var mark = _cursor.Mark;
        if (name.Value == UnsupportedKeyword
            && _cursor.TryTakeAdjacent(TokenKind.OpenParenthesis)
            && _cursor.TryTake(TokenKind.String, out var literal)
            && _cursor.TryTake(TokenKind.CloseParenthesis))
        {
            var text = StringLiteral.Decode(context.File, literal.Span, context.Diagnostics);
            return (name, new StringSyntax(context.File, literal.Span, text), context.SpanFrom(name.Span.Start));
        }

        _cursor.Rewind(mark);
        return (name, null, name.Span);
    }

    private FieldTypeSyntax? ParseLeadingBrackets(int start) =>
        ParseBase() is { } type && _cursor.TryTake(TokenKind.CloseBracket)
            ? Create(start, type, FieldArity.List, OutdatedTypeForm.LeadingBrackets)
            : null;

    private FieldTypeSyntax? ParseWithSuffix(int start)
    {
        if (ParseBase() is not { } type)
        {
            return null;
        }

        if (TryTakeEmptyBrackets())
        {
            return Create(start, type, FieldArity.List, _cursor.TryTake(TokenKind.QuestionMark) ? OutdatedTypeForm.OptionalList : OutdatedTypeForm.None);
        }

        if (_cursor.TryTake(TokenKind.QuestionMark))
        {
            return Create(start, type, FieldArity.Optional, OutdatedTypeForm.None);
        }

        return Create(start, type, FieldArity.Required, _cursor.TryTake(TokenKind.ExclamationMark) ? OutdatedTypeForm.RequiredMark : OutdatedTypeForm.None);
    }

    private bool TryTakeEmptyBrackets()
    {
        var mark = _cursor.Mark;
        if (_cursor.TryTake(TokenKind.OpenBracket) && _cursor.TryTakeAdjacent(TokenKind.CloseBracket))
        {
            return true;
        }

        _cursor.Rewind(mark);
        return false;
    }

    private FieldTypeSyntax Create(int start, (NameSyntax Name, StringSyntax? Unsupported, TextSpan Span) type, FieldArity arity, OutdatedTypeForm form) =>
        new(context.File, context.SpanFrom(start), type.Name, arity, type.Unsupported) { BaseSpan = type.Span, OutdatedForm = form };
}
