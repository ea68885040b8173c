using System.Globalization;
using CtoProjects.Core.Texts;

namespace CtoProjects.Core.Chunking;

/// <summary>Cuts what is too long for a chunk: behind a blank, else between two characters as a reader sees them, else between two code points.</summary>
internal static class LongTextCutter
{
    public static IEnumerable<TextRange> Cut(string text, TextRange range, int maxLength)
    {
        var start = range.Start;
        while (range.End - start > maxLength)
        {
            var end = EndOf(text, start, maxLength);
            yield return new TextRange(start, end);
            start = end;
        }

        yield return new TextRange(start, range.End);
    }

    private static int EndOf(string text, int start, int maxLength)
    {
        var (end, behindBlank) = (start, start);
        while (StringInfo.GetNextTextElementLength(text, end) is var length && end + length - start <= maxLength)
        {
            var isBlank = char.IsWhiteSpace(text[end]);
            end += length;
            behindBlank = isBlank ? end : behindBlank;
        }

        if (behindBlank > start)
        {
            return behindBlank;
        }

        // One character of so many marks that no chunk holds it.
        return end > start ? end : start + maxLength - (char.IsHighSurrogate(text[start + maxLength - 1]) ? 1 : 0);
    }
}
