using System.Text.Json.Nodes;
using Apps.Testing;
using Microsoft.Extensions.DependencyInjection;
using UniversalMfe.Core;
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

    /// <summary>A process is killed after its first step, the next one after its second, and so on; what they have left is done by another, once.</summary>
    [Fact]
    public async Task A_kill_between_any_two_steps_loses_nothing_and_does_nothing_twice()
    {
        await using var databases = await ServiceDatabases.CreateAsync();
        await using var db = MortalRelay.Open(databases.Urls, () => { });
        var (users, payments) = (new UserRepository(db.Auth), new PaymentRepository(db.Payments));
        var hasDied = true;
        var steps = 0;
        while (hasDied)
        {
            steps++;
            var user = await db.Auth.Users.CreateAsync(
                new UserCreate { Email = $"user-{steps}@test.com", Name = "U", PasswordHash = "x", Role = UserRole.Customer }, CancellationToken);
            var made = await payments.CreateAsync(new IdempotencyClaim(user.Id, "k", "f"), new NewPayment(5, "USD", PaymentType.Payment, null, null), CancellationToken);
            await db.RelayAsync(CancellationToken);
            Assert.True(await users.DeleteAsync(user.Id, "admin", CancellationToken));

            hasDied = await MortalRelay.DiesAsync(databases.All, steps);
            await db.RelayAsync(CancellationToken);

            var payment = (await payments.FindAsync(made.Id, user.Id, CancellationToken))!;
            Assert.Equal((PaymentStatus.Cancelled, "create cancel"), (payment.Status, string.Join(' ', payment.Transactions.Select(t => t.TransactionType))));
            var records = await db.Admin.AuditLogs
                .Where(a => a.ResourceId.In(user.Id, payment.Id, payment.Transactions[0].Id, payment.Transactions[1].Id))
                .ToListAsync(CancellationToken);
            Assert.Equal(
                ["Payment create", "Payment update", "PaymentTransaction create", "PaymentTransaction create", "User create", "User delete"],
                records.Select(r => $"{r.ResourceType} {r.Action}").Order());
            Assert.False(await db.Auth.OutboxMessages.AnyAsync(CancellationToken) || await db.Payments.OutboxMessages.AnyAsync(CancellationToken), $"step {steps} has left messages");
        }

        Assert.True(steps > 10, $"there are only {steps} steps to die between");
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
