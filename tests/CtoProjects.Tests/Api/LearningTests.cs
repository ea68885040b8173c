using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;

namespace CtoProjects.Tests.Api;

/// <summary>Each test has a clock of its own, which stands still: days pass when it says so.</summary>
public abstract class LearningTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private AppServer _server = null!;
    private Caller _ann = null!;

    public sealed class Sqlite() : LearningTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : LearningTests(DatabaseKind.PostgreSql);

    public sealed class PgBouncer() : LearningTests(DatabaseKind.PgBouncer);

    public async ValueTask InitializeAsync()
    {
        _server = await AppServer.StartAsync(new CtoProjectsApp(), new AppServerOptions { Kind = kind, Clock = _clock });
        _ann = await _server.AddLearnerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_card_is_asked_when_SM2_says_so()
    {
        var (_, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 1);
        var card = (string)cards[0]!["id"]!;

        // Quality, then the interval, the E-Factor and the repetitions behind it, as in the tables of Sm2Tests.
        foreach (var (quality, days, ease, repetitions) in ((int, int, decimal, int)[])[(5, 1, 2.6m, 1), (5, 6, 2.7m, 2), (5, 17, 2.8m, 3), (4, 48, 2.8m, 4)])
        {
            Assert.Equal(card, Assert.Single(await DueAsync()));
            var outcome = await ReviewAsync(card, quality);
            var memory = outcome["interaction"]!["details"]!["memory"]!;
            Assert.Equal((days, ease, repetitions), ((int)memory["intervalDays"]!, (decimal)memory["easeFactor"]!, (int)memory["repetitions"]!));
            Assert.Empty(await DueAsync());

            await PassAsync(TimeSpan.FromDays(days - 1));
            Assert.Empty(await DueAsync());
            await PassAsync(TimeSpan.FromDays(1));
        }

        var lapse = (await ReviewAsync(card, 1))["interaction"]!;
        Assert.Equal((false, "Repetition"), ((bool)lapse["isCorrect"]!, (string)lapse["details"]!["review"]!));
        Assert.Equal(card, Assert.Single(await DueAsync()));
        Assert.Equal("Drill", (string)(await ReviewAsync(card, 4))["interaction"]!["details"]!["review"]!);
        Assert.Empty(await DueAsync());
        var schedule = (await _server.GetAsync($"/cto/assets/{card}", _ann))["schedule"]!;
        Assert.Equal((1, 0, 1, 2.8m), ((int)schedule["lapses"]!, (int)schedule["memory"]!["repetitions"]!, (int)schedule["memory"]!["intervalDays"]!, (decimal)schedule["memory"]!["easeFactor"]!));
    }

    [Fact]
    public async Task A_question_tells_the_right_choice_with_the_answer()
    {
        var (_, questions) = await _server.GenerateAsync(_ann, "QUIZ_QUESTION", limit: 1);
        var session = await _server.StartSessionAsync(_ann, "QUIZ");

        var first = await AnswerAsync(session, questions[0]!, 0);
        var right = (int)first["rightChoice"]!;
        var second = await AnswerAsync(session, questions[0]!, right);

        Assert.Equal((right == 0, true), ((bool)first["interaction"]!["isCorrect"]!, (bool)second["interaction"]!["isCorrect"]!));
        using var none = await _server.SendAsync(HttpMethod.Post, $"/cto/sessions/{session}/interactions", _ann, new { kind = "QUESTION_ANSWERED", assetId = (string)questions[0]!["id"]!, choice = 9 });
        await none.AssertInvalidAsync("choice");
    }

    [Fact]
    public async Task What_is_done_adds_to_the_session_and_to_the_progress_of_the_day()
    {
        var (material, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 2);
        var summary = (await _server.PostAsync($"/cto/materials/{material}/assets", _ann, new { kind = "SUMMARY" })).AsArray()[0]!;
        var chunk = (await _server.GetAsync($"/cto/materials/{material}/chunks", _ann))["items"]![0]!;
        var session = await _server.StartSessionAsync(_ann);
        await RecordAsync(session, new { kind = "CHUNK_READ", chunkId = (string)chunk["id"]!, durationMs = 1000 });
        await RecordAsync(session, new { kind = "SUMMARY_READ", assetId = (string)summary["id"]!, durationMs = 200 });
        await RecordAsync(session, new { kind = "CARD_REVIEWED", assetId = (string)cards[0]!["id"]!, quality = 5, durationMs = 30 });
        await RecordAsync(session, new { kind = "CARD_REVIEWED", assetId = (string)cards[1]!["id"]!, quality = 1 });
        await PassAsync(TimeSpan.FromDays(1));
        await RecordAsync(session, new { kind = "CARD_REVIEWED", assetId = (string)cards[0]!["id"]!, quality = 4, durationMs = 4 });

        var progress = await _server.GetAsync("/cto/progress", _ann);
        Assert.Equal((2, 2, 1), ((int)progress["streakDays"]!, (int)progress["cards"]!, (int)progress["cardsDue"]!));
        Assert.Equal(
            [("2026-11-22", 0, 0, 1, 1, 4L), ("2026-11-21", 1, 1, 2, 1, 1230L)],
            progress["days"]!.AsArray().Select(d => (
                (string)d!["day"]!, (int)d["chunksRead"]!, (int)d["summariesRead"]!, (int)d["cardsReviewed"]!, (int)d["cardsRemembered"]!, (long)d["durationMs"]!)));
        var kept = await _server.GetAsync($"/cto/sessions/{session}", _ann);
        Assert.Equal((5, 2), ((int)kept["interactionCount"]!, (int)kept["correctCount"]!));
        Assert.Equal(5, (await _server.GetAsync($"/cto/sessions/{session}/interactions", _ann))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Progress_outlives_its_material()
    {
        var (material, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 1);
        await ReviewAsync((string)cards[0]!["id"]!, 5);

        using var deleted = await _server.SendAsync(HttpMethod.Delete, $"/cto/materials/{material}", _ann);

        var progress = await _server.GetAsync("/cto/progress", _ann);
        Assert.Equal((1, 1, 0), ((int)progress["days"]![0]!["cardsReviewed"]!, (int)progress["streakDays"]!, (int)progress["cards"]!));
    }

    [Fact]
    public async Task What_is_sent_twice_is_recorded_once()
    {
        var (_, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 1);
        var session = await _server.StartSessionAsync(_ann);
        var body = new { kind = "CARD_REVIEWED", assetId = (string)cards[0]!["id"]!, quality = 5, requestKey = "tap-1" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _server.SendAsync(HttpMethod.Post, $"/cto/sessions/{session}/interactions", _ann, body)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        Assert.Equal(1, (int)(await _server.GetAsync($"/cto/sessions/{session}", _ann))["interactionCount"]!);
        Assert.Equal(1, (int)(await _server.GetAsync("/cto/progress", _ann))["days"]![0]!["cardsReviewed"]!);
        Array.ForEach(answers, a => a.Dispose());
    }

    [Fact]
    public async Task Many_answers_at_once_lose_no_progress()
    {
        var (_, questions) = await _server.GenerateAsync(_ann, "QUIZ_QUESTION", limit: 5);
        var sessions = new[] { await _server.StartSessionAsync(_ann), await _server.StartSessionAsync(_ann) };

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => AnswerAsync(sessions[i % 2], questions[i % 5]!, 0)));

        Assert.Equal(40, (int)(await _server.GetAsync("/cto/progress", _ann))["days"]![0]!["questionsAnswered"]!);
        foreach (var session in sessions)
        {
            Assert.Equal(20, (int)(await _server.GetAsync($"/cto/sessions/{session}", _ann))["interactionCount"]!);
        }
    }

    [Fact]
    public async Task A_card_that_is_answered_on_two_devices_at_once_counts_once_for_each_answer_that_is_told_so()
    {
        var (_, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 1);
        var sessions = new[] { await _server.StartSessionAsync(_ann), await _server.StartSessionAsync(_ann) };

        var answers = await Task.WhenAll(sessions.Select(s => _server.SendAsync(
            HttpMethod.Post, $"/cto/sessions/{s}/interactions", _ann, new { kind = "CARD_REVIEWED", assetId = (string)cards[0]!["id"]!, quality = 5 })));

        var counted = answers.Count(a => a.StatusCode == HttpStatusCode.Created);
        Assert.All(answers, a => Assert.Contains(a.StatusCode, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.Conflict]));
        Assert.Equal(counted, (int)(await _server.GetAsync("/cto/progress", _ann))["days"]![0]!["cardsReviewed"]!);
        Assert.Equal(1, (int)(await _server.GetAsync($"/cto/assets/{cards[0]!["id"]}", _ann))["schedule"]!["memory"]!["repetitions"]!);
        Array.ForEach(answers, a => a.Dispose());
    }

    [Fact]
    public async Task In_a_session_that_has_ended_nothing_is_recorded_any_more()
    {
        var (_, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 1);
        var session = await _server.StartSessionAsync(_ann);
        var ended = await _server.PostAsync($"/cto/sessions/{session}/end", _ann, new { });
        _clock.Advance(TimeSpan.FromMinutes(1));
        var again = await _server.PostAsync($"/cto/sessions/{session}/end", _ann, new { });
        Assert.Equal((string)ended["endedAt"]!, (string)again["endedAt"]!);

        using var late = await _server.SendAsync(
            HttpMethod.Post, $"/cto/sessions/{session}/interactions", _ann, new { kind = "CARD_REVIEWED", assetId = (string)cards[0]!["id"]!, quality = 5 });

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Empty((await _server.GetAsync("/cto/progress", _ann))["days"]!.AsArray());
        Assert.Equal(0, (int)(await _server.GetAsync($"/cto/assets/{cards[0]!["id"]}", _ann))["schedule"]!["memory"]!["repetitions"]!);
    }

    [Fact]
    public async Task What_does_not_fit_together_is_refused()
    {
        var (_, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 1);
        var (session, card) = (await _server.StartSessionAsync(_ann), (string)cards[0]!["id"]!);
        foreach (var (body, field) in ((object, string)[])
            [
                (new { }, "kind"), (new { kind = "CARD_REVIEWED", assetId = card }, "quality"), (new { kind = "CARD_REVIEWED", quality = 3 }, "assetId"),
                (new { kind = "QUESTION_ANSWERED", assetId = card, choice = 0 }, "assetId"), (new { kind = "CHUNK_READ" }, "chunkId"),
                (new { kind = "CARD_REVIEWED", assetId = card, quality = 6 }, "quality"), (new { kind = "SUMMARY_READ", assetId = card }, "assetId"),
                (new { kind = "CARD_REVIEWED", assetId = card, quality = 3, durationMs = 3_600_001 }, "durationMs"),
            ])
        {
            using var response = await _server.SendAsync(HttpMethod.Post, $"/cto/sessions/{session}/interactions", _ann, body);
            await response.AssertInvalidAsync(field);
        }
    }

    [Fact]
    public async Task A_restart_keeps_what_was_answered()
    {
        var (_, cards) = await _server.GenerateAsync(_ann, "FLASHCARD", limit: 1);
        await ReviewAsync((string)cards[0]!["id"]!, 5);

        await _server.RestartAsync();

        _ann = await _server.SignInAsync(_ann);
        Assert.Equal(1, (int)(await _server.GetAsync($"/cto/assets/{cards[0]!["id"]}", _ann))["schedule"]!["memory"]!["repetitions"]!);
    }

    private async Task<List<string>> DueAsync() => [.. (await _server.GetAsync("/cto/cards/due", _ann)).AsArray().Select(c => (string)c!["id"]!)];

    /// <summary>Time passes, and with it the learner's token.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        _ann = await _server.SignInAsync(_ann);
    }

    private async Task<JsonNode> ReviewAsync(string card, int quality) =>
        await RecordAsync(await _server.StartSessionAsync(_ann), new { kind = "CARD_REVIEWED", assetId = card, quality });

    private Task<JsonNode> AnswerAsync(string session, JsonNode question, int choice) =>
        RecordAsync(session, new { kind = "QUESTION_ANSWERED", assetId = (string)question["id"]!, choice });

    private async Task<JsonNode> RecordAsync(string session, object body) => await _server.PostAsync($"/cto/sessions/{session}/interactions", _ann, body);
}
