using System.Text.Json.Nodes;
using Apps.Testing;
using Microsoft.Extensions.DependencyInjection;
using UniversalMfe.Data;

namespace UniversalMfe.Tests;

/// <summary>With a database for each service, what was deleted in one reaches the others, whatever stops in between.</summary>
public sealed class RelayTests(SeparateOnPostgreSql app) : MfeTests(app), IClassFixture<SeparateOnPostgreSql>
{
    [Fact]
    public async Task Each_service_has_its_own_database_and_no_other_tables()
    {
        Assert.Equal(4, Server.Databases.Count);
        var db = Server.Services.GetRequiredService<MfeDb>();
        Assert.True(db.IsSeparate);
        var tables = await db.Payments.QueryAsync(
            $"SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename", row => row.GetString(0), CancellationToken);
        Assert.Equal(["idempotency_keys", "outbox_messages", "payment_transactions", "payments"], tables.Except(["_prisma_migrations"]));
    }

    /// <summary>The process is gone after the user was deleted and before anybody else was told: the next one tells them.</summary>
    [Fact]
    public async Task A_stop_after_the_delete_loses_nothing()
    {
        await using var own = await App.StartAsync();
        var (customer, admin) = (await own.AddCallerAsync("customer", "CUSTOMER"), await own.AddCallerAsync("admin", "ADMIN"));
        var payment = (string)(await own.CallAsync(HttpMethod.Post, Payments, customer, new { amount = 5 }, ("Idempotency-Key", "k")))!["id"]!;
        // The user's row and the message are one transaction; the relay is what would come next.
        var users = own.Services.GetRequiredService<UserRepository>();
        Assert.True(await users.DeleteAsync(customer.UserId, admin.UserId, CancellationToken));

        await own.RestartAsync();

        admin = await own.SignInAsync(admin);
        await WaitAsync(async () => (string)(await own.GetAsync($"{Payments}/{payment}", admin))["status"]! == "cancelled");
        var transactions = (await own.GetAsync($"{Payments}/{payment}", admin))["transactions"]!.AsArray();
        Assert.Equal(["create", "cancel"], transactions.Select(t => (string)t!["type"]!));
        await WaitAsync(async () => await own.Services.GetRequiredService<MfeDb>().Auth.OutboxMessages.CountAsync(CancellationToken) == 0);
        await WaitAsync(async () => (await own.GetAsync($"/mfe/admin/audit-log?resourceType=User&resourceId={customer.UserId}&action=delete", admin))["items"]!.AsArray().Count == 1);
    }

    private static async Task WaitAsync(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
