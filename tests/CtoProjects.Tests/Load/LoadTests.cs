using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Apps.Testing;
using CtoProjects.Tests.Api;

namespace CtoProjects.Tests.Load;

/// <summary>
/// Learners who all learn at once, over HTTP on this machine: nothing fails, and no answer is lost. ASHLAR_LOAD=n makes n times as many calls, and
/// writes requests per second and latencies to artifacts/load-*.txt.
/// </summary>
public abstract class LoadTests(DatabaseKind kind)
{
    private const int Learners = 16;
    private const int CallsOfEach = 50;

    private readonly ConcurrentBag<(string Call, double Milliseconds)> _latencies = [];
    private readonly ConcurrentBag<string> _failures = [];

    public sealed class Sqlite() : LoadTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : LoadTests(DatabaseKind.PostgreSql);

    public sealed class PgBouncer() : LoadTests(DatabaseKind.PgBouncer);

    private static int Factor => int.TryParse(Environment.GetEnvironmentVariable("ASHLAR_LOAD"), out var factor) ? factor : 1;

    [Fact]
    public async Task Nothing_fails_and_no_answer_is_lost()
    {
        await using var server = await AppServer.StartAsync(new CtoProjectsApp(), new AppServerOptions { Kind = kind });
        var learners = new List<(Caller Caller, string Material, List<string> Questions, string Session)>();
        for (var i = 0; i < Learners; i++)
        {
            var caller = await server.AddLearnerAsync();
            var (material, questions) = await server.GenerateAsync(caller, "QUIZ_QUESTION", limit: 5);
            learners.Add((caller, material, [.. questions.Select(q => (string)q!["id"]!)], await server.StartSessionAsync(caller, "QUIZ")));
        }

        var time = Stopwatch.StartNew();
        var answered = await Task.WhenAll(learners.Select((l, i) => LearnAsync(server, l.Caller, l.Material, l.Questions, l.Session, new Random(i))));
        time.Stop();

        Assert.Empty(_failures);
        foreach (var (learner, answers) in learners.Zip(answered))
        {
            var days = (await server.GetAsync("/cto/progress", learner.Caller))["days"]!.AsArray();
            Assert.Equal(answers, days.Sum(d => (int)d!["questionsAnswered"]!));
            Assert.Equal(answers, (int)(await server.GetAsync($"/cto/sessions/{learner.Session}", learner.Caller))["interactionCount"]!);
        }

        Report(time.Elapsed);
    }

    /// <summary>What somebody does who learns: mostly answering, and looking round.</summary>
    private async Task<int> LearnAsync(AppServer server, Caller caller, string material, List<string> questions, string session, Random random)
    {
        var answers = 0;
        for (var i = 0; i < CallsOfEach * Factor; i++)
        {
            switch (random.Next(100))
            {
                case < 45:
                    answers++;
                    await CallAsync(server, caller, "answer", HttpMethod.Post, $"/cto/sessions/{session}/interactions",
                        new { kind = "QUESTION_ANSWERED", assetId = questions[random.Next(questions.Count)], choice = 0, durationMs = random.Next(9000), requestKey = $"{i}" });
                    break;
                case < 60:
                    await CallAsync(server, caller, "due cards", HttpMethod.Get, "/cto/cards/due");
                    break;
                case < 75:
                    await CallAsync(server, caller, "progress", HttpMethod.Get, "/cto/progress");
                    break;
                case < 85:
                    await CallAsync(server, caller, "search", HttpMethod.Get, "/cto/search?q=membrane%20or%20mitosis");
                    break;
                case < 95:
                    await CallAsync(server, caller, "materials", HttpMethod.Get, "/cto/materials");
                    break;
                default:
                    await CallAsync(server, caller, "chunks", HttpMethod.Get, $"/cto/materials/{material}/chunks");
                    break;
            }
        }

        return answers;
    }

    private async Task CallAsync(AppServer server, Caller caller, string name, HttpMethod method, string path, object? body = null)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await server.SendAsync(method, path, caller, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        _latencies.Add((name, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
        {
            _failures.Add($"{name}: {(int)response.StatusCode} {text}");
        }
    }

    private void Report(TimeSpan time)
    {
        if (Factor == 1)
        {
            return;
        }

        var all = _latencies.Select(l => l.Milliseconds).Order().ToList();
        var lines = new List<string> { $"{kind}: {all.Count} calls by {Learners} learners in {time.TotalSeconds:0.0} s: {all.Count / time.TotalSeconds:0} calls/s, p50 {At(all, 50):0.0} ms, p99 {At(all, 99):0.0} ms, {_failures.Count} errors" };
        lines.AddRange(_latencies.GroupBy(l => l.Call).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var sorted = g.Select(l => l.Milliseconds).Order().ToList();
            return $"  {g.Key}: {sorted.Count} calls, p50 {At(sorted, 50):0.0} ms, p99 {At(sorted, 99):0.0} ms";
        }));
        File.WriteAllLines(Ashlar.Testing.Repository.PathOf("artifacts", $"load-cto-{kind}.txt"), lines);
    }

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
}
