using System.Collections.Concurrent;
using Apps.Testing;
using CtoProjects.Tests.Api;

namespace CtoProjects.Tests;

/// <summary>Learners who all learn at once, over HTTP on this machine: nothing fails, and no answer is lost.</summary>
public abstract class LoadTests(DatabaseKind kind)
{
    private const int Learners = 16;

    public sealed class Sqlite() : LoadTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : LoadTests(DatabaseKind.PostgreSql);

    public sealed class PgBouncer() : LoadTests(DatabaseKind.PgBouncer);

    [Fact]
    public async Task Nothing_fails_and_no_answer_is_lost()
    {
        await using var server = await AppServer.StartAsync(new CtoProjectsApp(), new AppServerOptions { Kind = kind });
        var learners = new Dictionary<string, Learner>();
        for (var i = 0; i < Learners; i++)
        {
            var caller = await server.AddLearnerAsync();
            var (material, questions) = await server.GenerateAsync(caller, "QUIZ_QUESTION", limit: 5);
            learners[caller.UserId] = new Learner(caller, material, [.. questions.Select(q => (string)q!["id"]!)], await server.StartSessionAsync(caller, "QUIZ"));
        }

        var answered = new ConcurrentDictionary<string, int>();
        Func<Caller, int, Task<HttpResponseMessage>> Get(string path) => (caller, _) => server.SendAsync(HttpMethod.Get, path, caller);
        var report = await new LoadTest("cto-projects")
        {
            Calls = 300,
            Mix =
            [
                new("answer", 45, async (caller, number) =>
                {
                    var response = await AnswerAsync(server, learners[caller.UserId], number);
                    answered.AddOrUpdate(caller.UserId, response.IsSuccessStatusCode ? 1 : 0, (_, count) => response.IsSuccessStatusCode ? count + 1 : count);
                    return response;
                }),
                new("due cards", 15, Get("/cto/cards/due")),
                new("progress", 15, Get("/cto/progress")),
                new("search", 10, Get("/cto/search?q=membrane%20or%20mitosis")),
                new("materials", 10, Get("/cto/materials")),
                new("chunks", 5, (caller, _) => server.SendAsync(HttpMethod.Get, $"/cto/materials/{learners[caller.UserId].Material}/chunks", caller)),
            ],
        }.RunAsync([.. learners.Values.Select(l => l.Caller)], kind.ToString());

        Assert.Empty(report.Errors);
        Assert.NotEmpty(answered);
        foreach (var learner in learners.Values)
        {
            var answers = answered.GetValueOrDefault(learner.Caller.UserId);
            var days = (await server.GetAsync("/cto/progress", learner.Caller))["days"]!.AsArray();
            Assert.Equal(answers, days.Sum(d => (int)d!["questionsAnswered"]!));
            Assert.Equal(answers, (int)(await server.GetAsync($"/cto/sessions/{learner.Session}", learner.Caller))["interactionCount"]!);
        }
    }

    private static Task<HttpResponseMessage> AnswerAsync(AppServer server, Learner learner, int number) => server.SendAsync(
        HttpMethod.Post,
        $"/cto/sessions/{learner.Session}/interactions",
        learner.Caller,
        new
        {
            kind = "QUESTION_ANSWERED",
            assetId = learner.Questions[number % learner.Questions.Count],
            choice = 0,
            durationMs = number % 9000,
            requestKey = $"{number}",
        });

    private sealed record Learner(Caller Caller, string Material, IReadOnlyList<string> Questions, string Session);
}
