using System.Text.RegularExpressions;
using CtoProjects.Core.Texts;

namespace CtoProjects.Core.Generation;

/// <summary>A sentence that says what something is.</summary>
/// <param name="Question">What it answers.</param>
internal sealed partial record Definition(string Question)
{
    private const int MostWords = 4;

    /// <returns><see langword="null"/> for a sentence that defines nothing.</returns>
    public static Definition? Find(string sentence)
    {
        var match = Pattern().Match(sentence);
        if (!match.Success)
        {
            return null;
        }

        var (article, term, verb) = (match.Groups["article"].Value, match.Groups["term"].Value, match.Groups["verb"].Value);
        var words = Words.In(term);
        if (words.Count is 0 or > MostWords || words.Any(w => Words.IsStopWord(w.Of(term))))
        {
            return null;
        }

        var subject = article.Length > 0 ? $"{article.ToLowerInvariant()} {term}" : term;
        return new Definition(verb switch
        {
            "is" or "are" => $"What {verb} {subject}?",
            _ => $"What does {subject} mean?",
        });
    }

    [GeneratedRegex(@"^(?:(?<article>An?|The) )?(?<term>[\p{L}\p{N}][\p{L}\p{N}'’ -]{1,60}) (?:(?<verb>is|are) (?:an?|the|any|one) |(?<verb>means|refers to|stands for) )", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
