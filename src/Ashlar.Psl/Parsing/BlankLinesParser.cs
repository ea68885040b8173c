using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

internal static class BlankLinesParser
{
    /// <summary>The line break at the current place, and all empty lines behind it.</summary>
    public static BlankLinesSyntax Parse(ParseContext context)
    {
        var cursor = context.Cursor;
        var start = cursor.Current.Span.Start;
        var end = start;
        while (cursor.TryTake(TokenKind.LineBreak, out var lineBreak))
        {
            end = lineBreak.Span.End;
        }

        return new BlankLinesSyntax(context.File, new TextSpan(start, end));
    }
}
