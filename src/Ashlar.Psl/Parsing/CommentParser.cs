using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

internal static class CommentParser
{
    public static bool IsComment(TokenKind kind) => kind is TokenKind.Comment or TokenKind.DocComment or TokenKind.BlockComment;

    /// <summary>The comment behind something on the same line, if there is one.</summary>
    public static CommentSyntax? ParseTrailing(ParseContext context) =>
        IsComment(context.Cursor.Current.Kind) ? Create(context, context.Cursor.Take()) : null;

    /// <summary>A comment that stands for itself, and the line break directly behind it.</summary>
    public static CommentSyntax ParseOwnLine(ParseContext context)
    {
        var comment = Create(context, context.Cursor.Take());
        context.Cursor.TryTakeAdjacent(TokenKind.LineBreak);
        return comment;
    }

    /// <summary>The text of documentation comments and block comments, one below the other.</summary>
    public static string? TextOf(IReadOnlyList<CommentSyntax> documentation) =>
        documentation.Count == 0 ? null : string.Join('\n', documentation.Select(comment => comment.Content));

    private static CommentSyntax Create(ParseContext context, Token token) => new(context.File, token.Span, token.Kind switch
    {
        TokenKind.Comment => CommentKind.Line,
        TokenKind.DocComment => CommentKind.Documentation,
        _ => CommentKind.Block,
    });
}
