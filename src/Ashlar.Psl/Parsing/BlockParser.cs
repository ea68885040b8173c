using Ashlar.Diagnostics;
using Ashlar.Psl.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>
/// Blocks with a keyword: a header line, members a line each, a closing brace. Without the brace there is no block, and
/// its lines are read as lines outside a block.
/// </summary>
internal sealed class BlockParser(ParseContext context)
{
    private readonly TokenCursor _cursor = context.Cursor;
    private readonly MemberParser _members = new(context);

    // Where members started in a block that had no closing brace. A later block that comes to such a place cannot have
    // one either: this keeps a file of a thousand unclosed blocks from being read a thousand times.
    private readonly HashSet<int>?[] _unclosedFrom = new HashSet<int>?[(int)BlockContent.Properties + 1];

    // Of the block in hand: blocks do not nest.
    private readonly List<int> _memberStarts = [];

    /// <summary>The block whose keyword the current word starts with, or <see langword="null"/> with the place unchanged.</summary>
    public BlockSyntax? ParseBlock(PendingDocumentation documentation)
    {
        var attempt = context.Start();
        if (ParseHeader() is not { } header || !_cursor.TryTake(TokenKind.OpenBrace))
        {
            context.GiveUp(attempt);
            return null;
        }

        var behindBrace = _cursor.TakeRawLine();
        if (behindBrace.Length > 0)
        {
            context.Diagnostics.Add(LineDiagnostics.TextBehindBrace(context.At(behindBrace)));
        }

        if (!_cursor.TryTake(TokenKind.LineBreak) || ParseMembers(header) is not { } members)
        {
            context.GiveUp(attempt);
            return null;
        }

        var lines = documentation.Take();
        var span = context.SpanFrom(header.Keyword.Span.Start);
        return header.Kind.Create(context.File, span, header.Keyword, header.Name, CommentParser.TextOf(lines), lines, members);
    }

    /// <summary>The keyword and the name, which may be one word: <c>modelUser</c> is the model <c>User</c>.</summary>
    public Header? ParseHeader()
    {
        var word = _cursor.Current;
        var text = context.File.Text.AsSpan(word.Span.Start, word.Span.Length);
        if (word.Kind != TokenKind.Word || BlockKind.Find(text) is not { } kind)
        {
            return null;
        }

        _cursor.Take();
        var keywordEnd = word.Span.Start + kind.Keyword.Length;
        var name = new TextSpan(keywordEnd, word.Span.End);
        if (name.Length == 0 && !_cursor.TryTake(TokenKind.Word, out word))
        {
            return null;
        }

        name = name.Length == 0 ? word.Span : name;
        return Characters.WordStartLength(context.File.Text, name.Start, name.End) == 0
            ? null
            : new Header(
                kind,
                context.Name(new TextSpan(keywordEnd - kind.Keyword.Length, keywordEnd)),
                context.Name(name));
    }

    /// <summary>Where a type alias ends: behind its last parenthesis; without one, where the next thing on the line starts.</summary>
    public int? ParseAliased()
    {
        if (_members.Types.ParseBase() is null)
        {
            return null;
        }

        return _members.Attributes.ParseFieldAttributes() is [.., { ArgumentList: not null }] ? _cursor.LastEnd : _cursor.Current.Span.Start;
    }

    private List<SyntaxNode>? ParseMembers(Header header)
    {
        var unclosed = _unclosedFrom[(int)header.Kind.Content] ??= [];
        _memberStarts.Clear();
        var members = new List<SyntaxNode>();
        var documentation = new PendingDocumentation();
        while (!_cursor.TryTake(TokenKind.CloseBrace))
        {
            var token = _cursor.Current;
            if (token.Kind == TokenKind.EndOfFile || unclosed.Contains(token.Span.Start))
            {
                unclosed.UnionWith(_memberStarts);
                return null;
            }

            _memberStarts.Add(token.Span.Start);
            members.Add(ParseMember(header, token.Kind, documentation));
        }

        return members;
    }

    private SyntaxNode ParseMember(Header header, TokenKind start, PendingDocumentation documentation)
    {
        if (start == TokenKind.LineBreak)
        {
            documentation.CloseGroup();
            return BlankLinesParser.Parse(context);
        }

        if (CommentParser.IsComment(start))
        {
            var comment = CommentParser.ParseOwnLine(context);
            documentation.Add(comment);
            return comment;
        }

        var attempt = context.Start();
        var lines = start == TokenKind.AtAt ? documentation.TakeAdjacent() : documentation.Take();
        var member = start switch
        {
            TokenKind.AtAt when header.Kind.Content != BlockContent.Properties => _members.ParseBlockAttribute(lines),
            TokenKind.Word => header.Kind.Content switch
            {
                BlockContent.Fields => _members.ParseField(header.Name, lines),
                BlockContent.Values => _members.ParseEnumValue(lines),
                _ => _members.ParseProperty(),
            },
            _ => null,
        };
        if (member is not null)
        {
            return member;
        }

        context.GiveUp(attempt);
        return ParseInvalidLine(header);
    }

    private InvalidSyntax ParseInvalidLine(Header header)
    {
        var (expected, isTooDeep) = (context.Expected, context.IsNestedTooDeeply);
        var line = new InvalidSyntax(context.File, _cursor.TakeRawLine()) { IsWholeLine = true };
        _cursor.TryTake(TokenKind.LineBreak);
        context.Diagnostics.Add(isTooDeep
            ? LiteralDiagnostics.NestedTooDeeply(line.Location, ExpressionParser.MaxDepth)
            : header.Kind.InvalidLine(line.Location, header.Name.Value, expected));
        return line;
    }

    internal sealed record Header(BlockKind Kind, NameSyntax Keyword, NameSyntax Name);
}
