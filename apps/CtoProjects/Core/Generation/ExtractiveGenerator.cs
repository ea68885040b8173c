using System.Security.Cryptography;
using System.Text;
using CtoProjects.Data;

namespace CtoProjects.Core.Generation;

/// <summary>
/// Makes everything of the text's own sentences, so that nothing is invented: the most important sentences as a summary, cards that ask for
/// a definition or for a missing term, questions with choices from the text's other terms. The same text gives the same.
/// </summary>
public sealed class ExtractiveGenerator : IAssetGenerator
{
    /// <summary>Comparing sentences grows with the square of their number: of a longer text the sentences with the most telling words are compared.</summary>
    private const int MostSentences = 800;

    private const double TooSimilar = 0.6;
    private const int AskedPerTerm = 2;
    private const int Choices = 4;
    private const int LeastChoices = 3;
    private const int TermsOfSummary = 10;

    public string Name => "extractive/1";

    public Task<IReadOnlyList<AssetDraft>> GenerateAsync(GenerationRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sentences = Ranked(StudyText.SentencesOf(request.Content, request.Format));
        return Task.FromResult<IReadOnlyList<AssetDraft>>(request.Kind switch
        {
            AssetKind.Summary => Summarize(sentences, request.Limit),
            AssetKind.Flashcard => MakeCards(sentences, request.Limit),
            AssetKind.QuizQuestion => MakeQuestions(sentences, request.Limit),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "not a kind of asset"),
        });
    }

    /// <summary>The sentences, the most important first; none that says nearly the same as one before it.</summary>
    private static List<StudySentence> Ranked(IReadOnlyList<StudySentence> all)
    {
        var sentences = Preselect(all);
        if (sentences is [])
        {
            return [];
        }

        var graph = new SentenceGraph([.. sentences.Select(s => s.Terms)]);
        var scores = TextRank.Score(graph);
        var ranked = new List<int>();
        foreach (var i in Enumerable.Range(0, sentences.Count).OrderByDescending(i => scores[i]).ThenBy(i => i))
        {
            if (ranked.TrueForAll(r => graph.Similarity(i, r) < TooSimilar))
            {
                ranked.Add(i);
            }
        }

        return [.. ranked.Select(i => sentences[i])];
    }

    private static IReadOnlyList<StudySentence> Preselect(IReadOnlyList<StudySentence> all)
    {
        if (all.Count <= MostSentences)
        {
            return all;
        }

        var frequency = all.SelectMany(s => s.Terms).CountBy(t => t).ToDictionary();
        return [.. all
            .OrderByDescending(s => s.Terms.Count == 0 ? 0 : s.Terms.Sum(t => (double)frequency[t]) / s.Terms.Count)
            .ThenBy(s => s.Offset)
            .Take(MostSentences)
            .OrderBy(s => s.Offset)];
    }

    private static List<AssetDraft> Summarize(List<StudySentence> ranked, int limit)
    {
        var chosen = ranked.Take(limit).OrderBy(s => s.Offset).Select(s => s.Text).ToList();
        var terms = KeyTerms.Of(ranked.Select(s => s.Text)).Take(TermsOfSummary).Select(t => t.Text).ToList();
        return chosen is [] ? [] : [new AssetDraft(new AssetContent { Summary = new SummaryContent(chosen, terms) }, SourceOffset: null)];
    }

    private static List<AssetDraft> MakeCards(List<StudySentence> ranked, int limit)
    {
        var gaps = Gaps(ranked);
        return [.. ranked
            .Select((s, i) => CardOf(s, gaps[i]) is { } card ? new AssetDraft(new AssetContent { Card = card }, s.Offset) : null)
            .OfType<AssetDraft>()
            .DistinctBy(d => d.Content.Card!.Front)
            .Take(limit)];
    }

    private static FlashcardContent? CardOf(StudySentence sentence, Cloze? gap) => (Definition.Find(sentence.Text), gap) switch
    {
        ({ } definition, _) => new FlashcardContent(definition.Question, sentence.Text, sentence.Heading),
        (_, { } cloze) => new FlashcardContent(cloze.Text, cloze.Answer, sentence.Heading),
        _ => null,
    };

    private static List<AssetDraft> MakeQuestions(List<StudySentence> ranked, int limit)
    {
        var gaps = Gaps(ranked);
        var terms = KeyTerms.Of(ranked.Select(s => s.Text));
        return [.. ranked
            .Select((s, i) => gaps[i] is { } gap && QuestionOf(gap, s.Text, terms) is { } question ? new AssetDraft(new AssetContent { Question = question }, s.Offset) : null)
            .OfType<AssetDraft>()
            .DistinctBy(d => d.Content.Question!.Text)
            .Take(limit)];
    }

    /// <summary>A gap for each sentence that has a term to ask for; no term is asked for too often.</summary>
    private static List<Cloze?> Gaps(List<StudySentence> ranked)
    {
        var terms = KeyTerms.Of(ranked.Select(s => s.Text)).ToDictionary(t => t.Key);
        var asked = new Dictionary<string, int>();
        var gaps = new List<Cloze?>();
        foreach (var sentence in ranked)
        {
            var gap = Cloze.Make(sentence.Text, terms, t => asked.GetValueOrDefault(t.Key) < AskedPerTerm);
            if (gap is not null)
            {
                asked[gap.Term.Key] = asked.GetValueOrDefault(gap.Term.Key) + 1;
            }

            gaps.Add(gap);
        }

        return gaps;
    }

    /// <summary>The wrong choices are terms of the text with as many words, as important as the right one, that do not stand in the sentence.</summary>
    private static QuestionContent? QuestionOf(Cloze gap, string sentence, IReadOnlyList<KeyTerm> terms)
    {
        var answerWords = gap.Term.Key.Split(' ').ToHashSet();
        var wrong = terms
            .Where(t => !sentence.Contains(t.Text, StringComparison.OrdinalIgnoreCase) && !t.Key.Split(' ').Any(answerWords.Contains))
            .OrderBy(t => Math.Abs(t.Words - gap.Term.Words))
            .ThenBy(t => Math.Abs(t.Score - gap.Term.Score))
            .ThenBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => t.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Choices - 1);
        // In an order that looks like chance and is the same each time.
        var choices = wrong.Append(gap.Answer).OrderBy(c => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{gap.Text}\n{c}"))), StringComparer.Ordinal).ToList();
        return choices.Count >= LeastChoices ? new QuestionContent(gap.Text, choices, choices.IndexOf(gap.Answer)) : null;
    }
}
