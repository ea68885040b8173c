using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;
using Ashlar.Testing;
using Microsoft.Extensions.DependencyInjection;
using UniversalMfe.Data;

namespace UniversalMfe.Tests;

/// <summary>
/// The database's server crashes under load, and is restarted later on: whoever pays meets 503 for a while, says it again, and no payment is lost or
/// made twice. The app goes on by itself. The server is the tests' own, so that what it has answered is on the disk.
/// </summary>
public sealed class RestartTests(RestartTests.Server server) : IClassFixture<RestartTests.Server>
{
    private const int Customers = 4;
    private const int ClientsOfEach = 3;

    /// <summary>Answers between two troubles: enough for every client to be in the middle of something.</summary>
    private const int AnswersBetween = 60;

    /// <summary>Longer than any client may wait for its answer, the server's start included.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private static readonly string[] s_moves = ["initiate", "process", "complete"];

    private int _answers;
    private int _refusals;

    public sealed class Server : IAsyncLifetime
    {
        public OwnPostgresServer Postgres { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Postgres = await OwnPostgresServer.StartAsync();

        public ValueTask DisposeAsync() => Postgres.DisposeAsync();
    }

    [Theory]
    [InlineData("shared")]
    [InlineData("separate")]
    public async Task No_acknowledged_write_is_lost_and_the_app_goes_on_by_itself(string layout)
    {
        await using var app = await AppServer.StartAsync(
            new MfeApp(), new AppServerOptions { Kind = DatabaseKind.PostgreSql, Postgres = server.Postgres, Settings = ["--MFE_LAYOUT", layout] });
        var vendor = await app.AddCallerAsync("vendor", "VENDOR");
        var customers = await Task.WhenAll(Enumerable.Range(0, Customers).Select(n => app.AddCallerAsync($"customer-{n}", "CUSTOMER")));
        using var stop = new CancellationTokenSource();
        var clients = customers.SelectMany(c => Enumerable.Range(0, ClientsOfEach).Select(n => Task.Run(() => PayAsync(app, c, vendor, n, stop.Token)))).ToList();

        await UntilAsync(AnswersBetween, clients);
        await server.Postgres.CrashAsync();
        await UntilAsync(Volatile.Read(ref _answers) + AnswersBetween, clients);
        await server.Postgres.RestartAsync();
        await UntilAsync(Volatile.Read(ref _answers) + AnswersBetween, clients);
        await stop.CancelAsync();
        var paid = (await Task.WhenAll(clients)).SelectMany(p => p).ToList();

        Assert.True(_refusals > 0, "nobody has noticed that the server was away");
        foreach (var customer in customers)
        {
            await AssertAsync(app, customer, [.. paid.Where(p => p.Customer == customer)]);
        }

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Get, "/health")).StatusCode);
        await AssertAuditedAsync(app, paid.Count);
    }

    /// <summary>Makes payments and has them carried out, one after the other, until it is told to stop; the last one is finished.</summary>
    private async Task<List<Paid>> PayAsync(AppServer app, Caller customer, Caller vendor, int client, CancellationToken stop)
    {
        var paid = new List<Paid>();
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            var amount = n + (client * 0.01m);
            var made = (await AskAsync(app, "/mfe/payments", customer, new { amount }, ("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"{client}-{n}"))))!;
            var id = (string)made["id"]!;
            foreach (var move in s_moves)
            {
                await AskAsync(app, $"/mfe/payments/{id}/{move}", move == "initiate" ? customer : vendor);
            }

            paid.Add(new Paid(customer, id, amount));
        }

        return paid;
    }

    /// <summary>Asks until it is answered. A move that was refused before may turn out to be made: then it is no longer possible.</summary>
    private async Task<JsonNode?> AskAsync(AppServer app, string path, Caller caller, object? body = null, params (string, string)[] headers)
    {
        using var limit = new CancellationTokenSource(s_limit);
        for (var wasRefused = false; ; wasRefused = true)
        {
            using var response = await app.SendAsync(HttpMethod.Post, path, caller, body, headers);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (response.IsSuccessStatusCode || (wasRefused && response.StatusCode == HttpStatusCode.Conflict))
            {
                Interlocked.Increment(ref _answers);
                return JsonNode.Parse(text);
            }

            Interlocked.Increment(ref _refusals);
            AssertUnavailable(path, response, text);
            await Task.Delay(20, limit.Token);
        }
    }

    private static void AssertUnavailable(string path, HttpResponseMessage response, string text)
    {
        Assert.True(response.StatusCode == HttpStatusCode.ServiceUnavailable, $"{path}: {(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Contains(
            (string)JsonNode.Parse(text)!["detail"]!,
            new[]
            {
                "The connection to the database ended. See whether the change was made before you repeat it.",
                "The database cannot be used at the moment. Try again.",
                "There is too much to do at the moment. Try again.",
            });
    }

    private static async Task AssertAsync(AppServer app, Caller customer, List<Paid> paid)
    {
        foreach (var payment in paid)
        {
            var found = await app.GetAsync($"/mfe/payments/{payment.Id}", customer);
            Assert.Equal(("completed", payment.Amount), ((string)found["status"]!, (decimal)found["amount"]!));
            Assert.Equal(s_moves.Prepend("create"), found["transactions"]!.AsArray().Select(t => (string)t!["type"]!));
            Assert.Equal(payment.Amount, found["transactions"]!.AsArray().Sum(t => (decimal)t!["amount"]!));
        }

        // No other one was made: each key has made one, however often it was sent.
        var total = Assert.Single((await app.GetAsync("/mfe/payments/totals", customer)).AsArray())!;
        Assert.Equal((paid.Count, paid.Sum(p => p.Amount), paid.Sum(p => p.Amount)), ((int)total["payments"]!, (decimal)total["total"]!, (decimal)total["transactions"]!));
        var db = app.Services.GetRequiredService<MfeDb>();
        Assert.Equal(paid.Count, await db.Payments.Payments.CountAsync(p => p.UserId == customer.UserId, TestContext.Current.CancellationToken));
    }

    /// <summary>The relay has gone on too: with separate databases, the records of the audit log travel through the outbox.</summary>
    private static async Task AssertAuditedAsync(AppServer app, int payments)
    {
        var db = app.Services.GetRequiredService<MfeDb>();
        using var limit = new CancellationTokenSource(s_limit);
        while (await db.Payments.OutboxMessages.AnyAsync(limit.Token))
        {
            await Task.Delay(50, limit.Token);
        }

        var records = await db.Admin.AuditLogs.Where(a => a.ResourceType == "Payment").ToListAsync(limit.Token);
        Assert.Equal((payments, payments * s_moves.Length), (records.Count(r => r.Action == "create"), records.Count(r => r.Action == "update")));
    }

    private async Task UntilAsync(int answers, List<Task<List<Paid>>> clients)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (Volatile.Read(ref _answers) < answers)
        {
            // A client ends only by a failure.
            if (clients.Find(c => c.IsCompleted) is { } ended)
            {
                await ended;
            }

            await Task.Delay(10, limit.Token);
        }
    }

    private sealed record Paid(Caller Customer, string Id, decimal Amount);
}
