using CtoProjects.Core.Generation;
using CtoProjects.Core.Texts;
using CtoProjects.Data;
using CtoProjects.Tests.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace CtoProjects.Tests.Generation;

public class ExtractiveGeneratorTests
{
    private static readonly ExtractiveGenerator s_generator = new();

    private static readonly Gen<GenerationRequest> s_requests =
        from text in RandomTexts.Text
        from sample in Gen.Frequency((2, Gen.Constant("")), (1, Gen.Constant(SampleText.Cells)))
        from format in RandomTexts.Format
        from kind in Gen.Elements(AssetKind.Summary, AssetKind.Flashcard, AssetKind.QuizQuestion)
        from limit in Gen.Choose(1, 12)
        select new GenerationRequest(sample + text, format, kind, limit);

    [Fact]
    public async Task A_summary_has_the_most_important_sentences_in_the_order_of_the_text()
    {
        var summary = Assert.Single(await MakeAsync(AssetKind.Summary, 3)).Content.Summary!;

        Assert.Equal(3, summary.Sentences.Count);
        var places = summary.Sentences.Select(s => SampleText.Cells.IndexOf(s, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.All(places, p => Assert.True(p >= 0));
        Assert.Contains(summary.KeyTerms, t => t.Contains("adenosine triphosphate", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Definitions_become_questions_and_other_sentences_get_a_gap()
    {
        var cards = (await MakeAsync(AssetKind.Flashcard, 20)).Select(d => d.Content.Card!).ToList();

        Assert.Contains(cards, c => c is { Front: "What is Mitosis?", Back: "Mitosis is the division of one nucleus into two nuclei.", Hint: "The cell › Division" });
        Assert.Contains(cards, c => c.Front == "What are Mitochondria?");
        Assert.Contains(cards, c => c.Front.Contains(Cloze.Gap, StringComparison.Ordinal));
        Assert.DoesNotContain(cards, c => c.Back.Contains("code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_have_four_different_choices_of_the_text()
    {
        var questions = (await MakeAsync(AssetKind.QuizQuestion, 5)).Select(d => d.Content.Question!).ToList();

        Assert.Equal(5, questions.Count);
        Assert.All(questions, q => Assert.Equal(4, q.Choices.Count));
        Assert.All(questions.SelectMany(q => q.Choices), c => Assert.Contains(c, SampleText.Cells, StringComparison.OrdinalIgnoreCase));
        Assert.True(questions.Select(q => q.Answer).Distinct().Count() > 1, "the answer always stands in the same place");
    }

    [Fact]
    public void Nothing_is_invented() => Property.Holds(s_requests, request =>
    {
        foreach (var draft in Make(request))
        {
            var plain = Plain(request);
            switch (draft.Content)
            {
                case { Summary: { } summary }:
                    Assert.InRange(summary.Sentences.Count, 1, request.Limit);
                    Assert.All(summary.Sentences, s => Assert.Contains(s, plain, StringComparison.Ordinal));
                    break;
                case { Card: { } card } when card.Front.Contains(Cloze.Gap, StringComparison.Ordinal):
                    Assert.Contains(card.Front.Replace(Cloze.Gap, card.Back, StringComparison.Ordinal), plain, StringComparison.OrdinalIgnoreCase);
                    break;
                case { Card: { } card }:
                    Assert.Contains(card.Back, plain, StringComparison.Ordinal);
                    break;
                case { Question: { } question }:
                    Assert.Contains(question.Text.Replace(Cloze.Gap, question.Choices[question.Answer], StringComparison.Ordinal), plain, StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }
    });

    [Fact]
    public void A_question_has_one_right_choice_and_does_not_show_it() => Property.Holds(s_requests, request =>
    {
        foreach (var question in Make(request).Select(d => d.Content.Question).OfType<QuestionContent>())
        {
            Assert.InRange(question.Choices.Count, 3, 4);
            Assert.Equal(question.Choices.Count, question.Choices.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.InRange(question.Answer, 0, question.Choices.Count - 1);
            Assert.DoesNotContain(question.Choices[question.Answer], Words.In(question.Text).Select(w => w.Of(question.Text)), StringComparer.OrdinalIgnoreCase);
        }
    });

    [Fact]
    public void The_same_text_gives_the_same_and_no_more_than_asked_for() => Property.Holds(s_requests, request =>
    {
        var (once, again) = (Make(request), Make(request));
        Assert.Equal(once.Select(d => Fingerprint.Of(d.Content)), again.Select(d => Fingerprint.Of(d.Content)));
        Assert.Equal(once.Count, once.Select(d => Fingerprint.Of(d.Content)).Distinct().Count());
        Assert.True(once.Count <= (request.Kind == AssetKind.Summary ? 1 : request.Limit));
        Assert.All(once, d => Assert.True(d.SourceOffset is null || (d.SourceOffset >= 0 && d.SourceOffset < request.Content.Length)));
    });

    [Fact]
    public async Task A_text_without_sentences_gives_nothing()
    {
        foreach (var kind in Enum.GetValues<AssetKind>())
        {
            Assert.Empty(await s_generator.GenerateAsync(new GenerationRequest("Two words", MaterialFormat.Text, kind, 5), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_largest_material_is_done_in_bounded_memory_and_steps()
    {
        var random = new Random(1);
        var text = string.Concat(Enumerable.Range(0, 12_000).Select(i => $"Term{random.Next(400)} follows term{random.Next(400)} whenever item{random.Next(4000)} number {i} appears. "));

        Assert.Equal(20, (await s_generator.GenerateAsync(new GenerationRequest(text, MaterialFormat.Text, AssetKind.Flashcard, 20), TestContext.Current.CancellationToken)).Count);
    }

    private static IReadOnlyList<AssetDraft> Make(GenerationRequest request) => s_generator.GenerateAsync(request, CancellationToken.None).GetAwaiter().GetResult();

    private static Task<IReadOnlyList<AssetDraft>> MakeAsync(AssetKind kind, int limit) => s_generator.GenerateAsync(
        new GenerationRequest(SampleText.Cells.ReplaceLineEndings("\n"), MaterialFormat.Markdown, kind, limit), TestContext.Current.CancellationToken);

    private static string Plain(GenerationRequest request) => string.Join(
        '\n', Outline.Of(request.Content, request.Format).Select(b => string.Join(' ', b.Plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
