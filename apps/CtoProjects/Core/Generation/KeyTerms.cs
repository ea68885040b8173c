using CtoProjects.Core.Texts;

namespace CtoProjects.Core.Generation;

/// <summary>
/// Key terms by RAKE (Rose and others, 2010): words between stop words and punctuation are candidates, and a word counts for more the more
/// often it stands beside others. Here a candidate that is repeated counts for more, too.
/// </summary>
internal static class KeyTerms
{
    private const int MostWords = 3;

    /// <summary>The key terms of sentences, the most important first.</summary>
    public static IReadOnlyList<KeyTerm> Of(IEnumerable<string> sentences)
    {
        var candidates = sentences.SelectMany(CandidatesOf).ToList();
        var frequency = candidates.SelectMany(c => c.Words).CountBy(w => w).ToDictionary();
        var degree = candidates.SelectMany(c => c.Words.Select(w => (Word: w, c.Words.Count))).AggregateBy(c => c.Word, 0, (sum, c) => sum + c.Count).ToDictionary();
        return [.. candidates
            .GroupBy(c => c.Key)
            .Select(g => new KeyTerm(
                g.First().Text,
                g.Key,
                g.First().Words.Count,
                g.First().Words.Sum(w => (double)degree[w] / frequency[w]) * Math.Log(1 + g.Count())))
            .OrderByDescending(t => t.Score)
            .ThenBy(t => t.Key, StringComparer.Ordinal)];
    }

    /// <summary>The candidates of a sentence, and where they stand in it.</summary>
    internal static IEnumerable<Candidate> CandidatesOf(string sentence)
    {
        var run = new List<TextRange>();
        foreach (var word in Words.In(sentence))
        {
            var joins = run is not [.., var last] || sentence.AsSpan(last.End, word.Start - last.End).IsWhiteSpace();
            if (!joins || run.Count == MostWords || !IsTerm(word.Of(sentence)))
            {
                if (run.Count > 0)
                {
                    yield return Make(sentence, run);
                    run = [];
                }
            }

            if (IsTerm(word.Of(sentence)))
            {
                run.Add(word);
            }
        }

        if (run.Count > 0)
        {
            yield return Make(sentence, run);
        }
    }

    private static bool IsTerm(string word) => word.Length > 2 && !Words.IsStopWord(word) && word.Any(char.IsLetter);

    private static Candidate Make(string sentence, List<TextRange> run)
    {
        var range = new TextRange(run[0].Start, run[^1].End);
        var words = run.Select(w => Words.Normalize(w.Of(sentence))).ToList();
        return new Candidate(range, range.Of(sentence), string.Join(' ', words), words);
    }

    /// <summary>A candidate where it stands.</summary>
    internal sealed record Candidate(TextRange Range, string Text, string Key, IReadOnlyList<string> Words);
}
