using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary><c>@name(…)</c> and <c>@@name(…)</c>.</summary>
internal sealed class AttributeParser(ParseContext context, NameParser names, ExpressionParser expressions)
{
    private readonly TokenCursor _cursor = context.Cursor;

    /// <summary>The attributes of a field, a value or a type alias; stops at the first that is not understood.</summary>
    public List<AttributeSyntax> ParseFieldAttributes()
    {
        var attributes = new List<AttributeSyntax>();
        while (_cursor.Current.Kind == TokenKind.At)
        {
            var mark = _cursor.Mark;
            if (ParseAttribute(isBlockLevel: false, null) is not { } attribute)
            {
                _cursor.Rewind(mark);
                break;
            }

            attributes.Add(attribute);
        }

        return attributes;
    }

    public AttributeSyntax? ParseBlockAttribute(IReadOnlyList<CommentSyntax> documentation) => ParseAttribute(isBlockLevel: true, documentation);

    private AttributeSyntax? ParseAttribute(bool isBlockLevel, IReadOnlyList<CommentSyntax>? documentation)
    {
        var sign = _cursor.Take();
        if (names.ParsePath() is not { } name)
        {
            context.Fail("the name of an attribute");
            return null;
        }

        var behindName = _cursor.Mark;
        var arguments = _cursor.Current.Kind == TokenKind.OpenParenthesis ? expressions.ParseArguments() : null;
        if (arguments is null)
        {
            _cursor.Rewind(behindName);
        }

        var span = context.SpanFrom(sign.Span.Start);
        var comment = isBlockLevel ? CommentParser.ParseTrailing(context) : null;
        return new AttributeSyntax(context.File, span, name, arguments, isBlockLevel)
        {
            DocumentationLines = documentation ?? [],
            TrailingComment = comment,
        };
    }
}
