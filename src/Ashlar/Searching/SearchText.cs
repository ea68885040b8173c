using System.Globalization;
using System.Text;

namespace Ashlar;

/// <summary>What somebody typed, with everything left out that databases would take in different ways, or for an error.</summary>
internal static class SearchText
{
    private const int MostCharacters = 1000;

    /// <summary>Words, <c>"words side by side"</c>, each perhaps behind a minus, and <c>or</c>, with a space between.</summary>
    public static string Of(string query)
    {
        var text = Clean(query);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && text[i] == '-')
            {
                i++;
            }

            var isNot = i > start;
            var isPhrase = i < text.Length && text[i] == '"';
            start = isPhrase ? i + 1 : i;
            var end = isPhrase ? text.IndexOf('"', start) : text.AsSpan(start).IndexOfAny(' ', '"') is >= 0 and var length ? start + length : text.Length;
            end = end < 0 ? text.Length : end;
            var words = text.AsSpan(start..end);
            if (HasWord(words))
            {
                result.Append(result.Length > 0 ? " " : "").Append(isNot ? "-" : "").Append(isPhrase ? "\"" : "").Append(words).Append(isPhrase ? "\"" : "");
            }

            // Behind a word without quotes a quote may follow at once.
            i = end < text.Length && (isPhrase || text[end] == ' ') ? end + 1 : end;
        }

        return result.ToString();
    }

    // No database takes the NUL character or half of a surrogate pair in a query, and none has them in a word. What is white space, not every database knows.
    private static string Clean(string query)
    {
        var length = Math.Min(query.Length, MostCharacters);
        var isCutInside = length < query.Length && char.IsSurrogatePair(query[length - 1], query[length]);
        return string.Create(isCutInside ? length - 1 : length, query, static (text, query) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var isPair = i + 1 < text.Length && char.IsSurrogatePair(query[i], query[i + 1]);
                text[i] = query[i] == '\0' || char.IsWhiteSpace(query[i]) || (char.IsSurrogate(query[i]) && !isPair) ? ' ' : query[i];
                if (isPair)
                {
                    text[i + 1] = query[++i];
                }
            }
        });
    }

    // What the tokenizer of SQLite makes words of (https://www.sqlite.org/fts5.html#unicode61_tokenizer); PostgreSQL's has little more.
    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse)
            {
                return true;
            }
        }

        return false;
    }
}
