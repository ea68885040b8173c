using System.Collections.Frozen;
using System.Text;

namespace CtoProjects.Core.Texts;

/// <summary>The words of a text.</summary>
public static class Words
{
    private static readonly FrozenSet<string> s_stopWords = FrozenSet.ToFrozenSet(
        """
        a about above across after again against all almost also although always am among an and another any are around as at away back be became because become becomes been before
        began behind being below between both but by called came can cannot come could did do does doing done down during each either else enough even ever every few first for from
        further get gets give given gives go goes had has have having he her here hers herself him himself his how however i if in into is it its itself just keep kept know known
        last later least less let like likely long made make makes making many may me might more most mostly much must my myself near need neither never next no nor not nothing now
        of off often on once one only onto or other others our ours out over own part per perhaps put quite rather really same say says second see seem seems seen several shall she
        should show shows since so some something sometimes still such take taken takes than that the their theirs them themselves then there therefore these they thing things this
        those though three through thus to together too toward towards two under until up upon us use used uses using usually very was way we well went were what when where whether
        which while who whole whom whose why will with within without would yet you your yours yourself
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Where the words of a text stand: letters and digits, with apostrophes and hyphens between them.</summary>
    public static IReadOnlyList<TextRange> In(string text)
    {
        var words = new List<TextRange>();
        for (var i = 0; i < text.Length;)
        {
            if (LengthOfLetter(text, i) is 0)
            {
                i += Rune.TryGetRuneAt(text, i, out var other) ? other.Utf16SequenceLength : 1;
                continue;
            }

            var start = i;
            while (i < text.Length && (LengthOfLetter(text, i) is var length and > 0 || (IsJoiner(text[i]) && i + 1 < text.Length && LengthOfLetter(text, i + 1) > 0 && (length = 1) > 0)))
            {
                i += length;
            }

            words.Add(new TextRange(start, i));
        }

        return words;
    }

    /// <summary>One form for a word in its singular and plural, small and capital letters.</summary>
    public static string Normalize(string word)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        if (lower.EndsWith("'s", StringComparison.Ordinal))
        {
            lower = lower[..^2];
        }

        return lower switch
        {
            { Length: > 4 } when lower.EndsWith("ies", StringComparison.Ordinal) => $"{lower[..^3]}y",
            { Length: > 4 } when lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("xes", StringComparison.Ordinal) || lower.EndsWith("ches", StringComparison.Ordinal) => lower[..^2],
            { Length: > 3 } when lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i') => lower[..^1],
            _ => lower,
        };
    }

    /// <summary>A word that says nothing about what a text is about. English; of other languages the frequency of a word has to tell.</summary>
    public static bool IsStopWord(string word) => s_stopWords.Contains(word.ToLowerInvariant().Replace('’', '\'')) || s_stopWords.Contains(Normalize(word));

    private static int LengthOfLetter(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark) ? rune.Utf16SequenceLength : 0;

    private static bool IsJoiner(char c) => c is '\'' or '’' or '-' or '‑';
}
