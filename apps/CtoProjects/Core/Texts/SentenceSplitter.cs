using System.Collections.Frozen;

namespace CtoProjects.Core.Texts;

/// <summary>Cuts a paragraph into sentences. What stands between two of them belongs to the one before, so that nothing is left out.</summary>
public static class SentenceSplitter
{
    /// <summary>Their point ends no sentence. What is missing here costs a sentence cut in two.</summary>
    private static readonly FrozenSet<string> s_abbreviations = FrozenSet.ToFrozenSet(
        [
            "approx", "art", "bzw", "ca", "cf", "ch", "dept", "dr", "ed", "eq", "est", "etc", "fig", "figs", "gen", "hr", "inc", "jr", "lt", "ltd", "max", "min", "mr", "mrs",
            "ms", "mt", "nr", "no", "op", "pp", "prof", "rev", "sec", "sen", "sr", "st", "vgl", "vol", "vs",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences in a range of a text, side by side, from its beginning to its end.</summary>
    public static IReadOnlyList<TextRange> Split(string text, TextRange range)
    {
        var sentences = new List<TextRange>();
        var start = range.Start;
        for (var i = range.Start; i < range.End; i++)
        {
            if (IsTerminator(text[i]) && EndBehind(text, start, i, range.End) is { } end)
            {
                sentences.Add(new TextRange(start, end));
                start = end;
                i = end - 1;
            }
        }

        if (start < range.End)
        {
            sentences.Add(new TextRange(start, range.End));
        }

        return sentences;
    }

    /// <returns>Where the next sentence starts; <see langword="null"/> where the mark ends none, or nothing comes after it.</returns>
    private static int? EndBehind(string text, int start, int mark, int limit)
    {
        var i = mark + 1;
        while (i < limit && (IsTerminator(text[i]) || IsCloser(text[i])))
        {
            i++;
        }

        var next = i;
        while (next < limit && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var hasBlank = next > i || IsWide(text[i - 1]) || IsWide(text[mark]);
        return next < limit && hasBlank && !(text[mark] == '.' && i == mark + 1 && GoesOn(text, start, mark, next)) ? next : null;
    }

    /// <summary>A point that ends no sentence: behind an abbreviation, an initial or a number, or before a small letter.</summary>
    private static bool GoesOn(string text, int start, int point, int next)
    {
        var word = point;
        while (word > start && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] == '.'))
        {
            word--;
        }

        var before = text.AsSpan(word, point - word);
        return char.IsLower(text[next])
            || (before.Length == 1 && char.IsLetter(before[0]) && before[0] is not 'I')
            || before.Contains('.')
            || (before.Length is > 0 and <= 3 && word == start && !before.ContainsAnyExceptInRange('0', '9'))
            || s_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before);
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '‼' or '؟' or '।' || IsWide(c);

    /// <summary>Marks of scripts that put no blank behind a sentence.</summary>
    private static bool IsWide(char c) => c is '。' or '！' or '？' or '｡';

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』' or '*' or '_';
}
