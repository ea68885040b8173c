using System.Collections.Concurrent;
using Apps.Testing;
using Microsoft.Extensions.DependencyInjection;
using UniversalMfe.Data;

namespace UniversalMfe.Tests;

/// <summary>Customers who pay and a vendor who carries it out, all at once: nothing fails, and every cent is where it belongs.</summary>
public abstract class LoadTests(MfeFixture app) : MfeTests(app)
{
    private const int Customers = 8;

    private static readonly string[] s_moves = ["initiate", "process", "complete"];

    /// <summary>Payments that wait for their next move, by customer.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(string Payment, int Move)>> _waiting = new();

    private int _made;
    private int _moved;

    public sealed class OnSqlite(SharedOnSqlite app) : LoadTests(app), IClassFixture<SharedOnSqlite>;

    public sealed class OnPostgreSql(SharedOnPostgreSql app) : LoadTests(app), IClassFixture<SharedOnPostgreSql>;

    public sealed class Separate(SeparateOnPostgreSql app) : LoadTests(app), IClassFixture<SeparateOnPostgreSql>;

    [Fact]
    public async Task Nothing_fails_and_totals_equal_the_sum_of_transactions()
    {
        var customers = await Task.WhenAll(Enumerable.Range(0, Customers).Select(n => Server.AddCallerAsync($"load-{n}", "CUSTOMER")));
        foreach (var customer in customers)
        {
            _waiting[customer.UserId] = new();
            await Server.CallAsync(HttpMethod.Put, "/mfe/profile", customer, new { bio = "Hello" });
        }

        var report = await new LoadTest("universal-mfe")
        {
            Calls = 300,
            Mix =
            [
                new("make a payment", 15, MakeAsync),
                new("move a payment", 20, MoveAsync),
                new("list payments", 20, Get("/mfe/payments?take=20")),
                new("overview", 20, Get("/mfe/overview")),
                new("totals", 5, Get("/mfe/payments/totals")),
                new("profile", 10, Get("/mfe/profile")),
                new("write the profile", 5, (c, n) => Server.SendAsync(HttpMethod.Put, "/mfe/profile", c, new { bio = $"Bio {n}", preferences = new { theme = "dark" } })),
                new("vendor's queue", 5, (_, _) => Server.SendAsync(HttpMethod.Get, "/mfe/payments/queue?status=initiated&take=20", Vendor)),
            ],
        }.RunAsync(customers, $"{App.Kind}{(App.Layout == "separate" ? " in four databases" : "")}");

        Assert.Empty(report.Errors);
        await AssertPaymentsAsync(customers);
        await AssertAuditedAsync();
    }

    private Func<Caller, int, Task<HttpResponseMessage>> Get(string path) => (caller, _) => Server.SendAsync(HttpMethod.Get, path, caller);

    private async Task<HttpResponseMessage> MakeAsync(Caller caller, int number)
    {
        var response = await Server.SendAsync(HttpMethod.Post, Payments, caller, new { amount = 1 + (number % 100 * 0.01m) }, ("Idempotency-Key", $"load-{number}"));
        if (response.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _made);
            _waiting[caller.UserId].Enqueue((Path.GetFileName(response.Headers.Location!.OriginalString), 0));
        }

        return response;
    }

    /// <summary>The next move of the payment that waits longest; where none does, one is made.</summary>
    private async Task<HttpResponseMessage> MoveAsync(Caller caller, int number)
    {
        var waiting = _waiting[caller.UserId];
        if (!waiting.TryDequeue(out var next))
        {
            return await MakeAsync(caller, number);
        }

        var response = await Server.SendAsync(HttpMethod.Post, $"{Payments}/{next.Payment}/{s_moves[next.Move]}", next.Move == 0 ? caller : Vendor);
        if (response.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _moved);
            if (next.Move + 1 < s_moves.Length)
            {
                waiting.Enqueue((next.Payment, next.Move + 1));
            }
        }

        return response;
    }

    private async Task AssertPaymentsAsync(IReadOnlyList<Caller> customers)
    {
        var db = Server.Services.GetRequiredService<MfeDb>();
        var ids = customers.Select(c => c.UserId).ToList();
        var all = await db.Payments.Payments.Where(p => p.UserId.In(ids)).Include(p => p.Transactions).ToListAsync(CancellationToken);
        Assert.Equal((_made, _made + _moved), (all.Count, all.Sum(p => p.Transactions.Count)));
        Assert.All(all, p => Assert.Equal(p.Status == PaymentStatus.Completed ? p.Amount : 0, p.Transactions.Sum(t => t.Amount)));
        foreach (var customer in customers)
        {
            var completed = all.Where(p => p.UserId == customer.UserId && p.Status == PaymentStatus.Completed).ToList();
            var totals = (await Server.GetAsync($"{Payments}/totals", customer)).AsArray();
            Assert.Equal(
                completed is [] ? [] : [(completed.Count, completed.Sum(p => p.Amount), completed.Sum(p => p.Amount))],
                totals.Select(t => ((int)t!["payments"]!, (decimal)t["total"]!, (decimal)t["transactions"]!)));
        }
    }

    /// <summary>Each write is in the audit log once; with separate databases as soon as the relay has brought it there.</summary>
    private async Task AssertAuditedAsync()
    {
        var db = Server.Services.GetRequiredService<MfeDb>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        while (await db.Payments.OutboxMessages.AnyAsync(limit.Token))
        {
            await Task.Delay(50, limit.Token);
        }

        Assert.Equal(
            (_made, _moved, _made + _moved),
            (
                await db.Admin.AuditLogs.CountAsync(a => a.ResourceType == "Payment" && a.Action == "create", CancellationToken),
                await db.Admin.AuditLogs.CountAsync(a => a.ResourceType == "Payment" && a.Action == "update", CancellationToken),
                await db.Admin.AuditLogs.CountAsync(a => a.ResourceType == "PaymentTransaction", CancellationToken)));
    }
}
