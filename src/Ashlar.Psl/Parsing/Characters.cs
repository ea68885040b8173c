using System.Globalization;
using System.Text;

namespace Ashlar.Psl.Parsing;

/// <summary>Which characters belong together. The language knows all of Unicode's letters, but only ASCII digits.</summary>
internal static class Characters
{
    public static bool IsBlank(char c) => c is ' ' or '\t' || (c >= '\u00A0' && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    /// <summary>How many UTF-16 units of a word's first character are at this place; 0 when no word starts here.</summary>
    public static int WordStartLength(string text, int offset, int limit)
    {
        var c = text[offset];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return 1;
        }

        return c >= '\u0080' && Rune.TryGetRuneAt(text, offset, out var rune) && Rune.IsLetter(rune) && offset + rune.Utf16SequenceLength <= limit
            ? rune.Utf16SequenceLength
            : 0;
    }

    public static int WordEnd(string text, int offset, int limit)
    {
        while (offset < limit)
        {
            var length = text[offset] is '_' or '-' ? 1 : WordStartLength(text, offset, limit);
            if (length == 0)
            {
                break;
            }

            offset += length;
        }

        return offset;
    }

    public static int DigitsEnd(string text, int offset, int limit)
    {
        while (offset < limit && char.IsAsciiDigit(text[offset]))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>The end of the line at this place, its line break not included.</summary>
    public static int LineEnd(string text, int offset)
    {
        var length = text.AsSpan(offset).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : offset + length;
    }
}
