using CtoProjects.Core.Texts;
using CtoProjects.Data;

namespace CtoProjects.Core.Generation;

/// <summary>The sentences of a material that something can be made of.</summary>
internal static class StudyText
{
    private const int LeastWords = 4;
    private const int MostWords = 60;

    public static IReadOnlyList<StudySentence> SentencesOf(string text, MaterialFormat format)
    {
        var sentences = new List<StudySentence>();
        foreach (var block in Outline.Of(text, format).Where(b => b.Kind == TextBlockKind.Prose))
        {
            var plain = string.Join(' ', block.Plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var from = block.Range.Start;
            foreach (var range in SentenceSplitter.Split(plain, new TextRange(0, plain.Length)))
            {
                var sentence = range.Of(plain).Trim();
                from = Find(text, sentence, from, block.Range.End);
                var words = Words.In(sentence);
                if (words.Count is >= LeastWords and <= MostWords)
                {
                    sentences.Add(new StudySentence(sentence, from, block.Heading, TermsOf(sentence, words)));
                }
            }
        }

        return sentences;
    }

    private static List<string> TermsOf(string sentence, IReadOnlyList<TextRange> words) =>
        [.. words.Select(w => w.Of(sentence)).Where(w => w.Length > 2 && !Words.IsStopWord(w)).Select(Words.Normalize)];

    /// <summary>Where a sentence begins in the text as it was written: at its first word, from where the one before began.</summary>
    private static int Find(string text, string sentence, int from, int end)
    {
        var word = Words.In(sentence) is [var first, ..] ? first.Of(sentence) : sentence;
        var at = text.IndexOf(word, from, end - from, StringComparison.Ordinal);
        return at >= 0 ? at : from;
    }
}
