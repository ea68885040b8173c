using System.Text;
using CtoProjects.Core.Texts;

namespace CtoProjects.Core.Generation;

/// <summary>A sentence with a gap in the place of a term.</summary>
/// <param name="Text">The sentence, with <see cref="Gap"/> wherever the term stood.</param>
/// <param name="Answer">The term as it stood.</param>
/// <param name="Term">Which term it is.</param>
internal sealed record Cloze(string Text, string Answer, KeyTerm Term)
{
    public const string Gap = "_____";

    /// <summary>Asks for the best term of a sentence that may still be asked for; <see langword="null"/> where it has none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="terms">The key terms of the text by their keys.</param>
    /// <param name="mayAsk">Whether a term may be asked for.</param>
    public static Cloze? Make(string sentence, IReadOnlyDictionary<string, KeyTerm> terms, Func<KeyTerm, bool> mayAsk)
    {
        var best = KeyTerms.CandidatesOf(sentence)
            .Where(c => terms.TryGetValue(c.Key, out var term) && mayAsk(term) && !sentence.Contains(Gap, StringComparison.Ordinal))
            .MaxBy(c => terms[c.Key].Score);
        if (best is null)
        {
            return null;
        }

        var text = Without(sentence, best.Text);
        // Beside an underscore of the text nobody could tell where a gap ends; and one in an otherwise empty sentence asks nothing.
        return !text.Contains(Gap + "_", StringComparison.Ordinal) && Words.In(text).Count(w => !Words.IsStopWord(w.Of(text))) >= 2 ? new Cloze(text, best.Text, terms[best.Key]) : null;
    }

    private static string Without(string sentence, string term)
    {
        var (text, from) = (new StringBuilder(), 0);
        while (sentence.IndexOf(term, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            var isWord = !IsLetter(sentence, at - 1) && !IsLetter(sentence, at + term.Length);
            text.Append(sentence, from, at - from).Append(isWord ? Gap : sentence.AsSpan(at, term.Length));
            from = at + term.Length;
        }

        return text.Append(sentence, from, sentence.Length - from).ToString();
    }

    private static bool IsLetter(string text, int index) => index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);
}
