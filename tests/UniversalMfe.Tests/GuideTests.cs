using System.Collections.Concurrent;
using System.Diagnostics;
using Apps.Testing;
using Ashlar;
using Ashlar.Testing;
using UniversalMfe.Data;

namespace UniversalMfe.Tests;

/// <summary>Sections of the guide that no endpoint shows, on the database that the guide is written for.</summary>
public sealed class GuideTests
{
    /// <summary>§1.3 and §9.1: every statement with its text and duration.</summary>
    [Fact]
    public async Task Queries_are_told_with_their_duration()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, "apps/UniversalMfe/schema.prisma");
        var told = new ConcurrentQueue<QueryEvent>();
        await using var db = MfeDb.Open(new DatabaseOptions { Url = database.Url, OnQuery = told.Enqueue });

        await db.Auth.Users.Where(u => u.Email == "nobody@test.com").ToListAsync(TestContext.Current.CancellationToken);

        var query = Assert.Single(told);
        Assert.StartsWith("SELECT", query.Text, StringComparison.Ordinal);
        Assert.True(query.Duration > TimeSpan.Zero);
        Assert.False(query.IsSlow);
    }

    /// <summary>§9.1: what takes longer than the threshold is told apart, with its plan on request. The parameters are there, but for hidden ones.</summary>
    [Fact]
    public async Task Slow_queries_are_told_apart()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, "apps/UniversalMfe/schema.prisma");
        var told = new ConcurrentQueue<QueryEvent>();
        await using var db = MfeDb.Open(new DatabaseOptions
        {
            Url = database.Url,
            OnQuery = told.Enqueue,
            SlowQueryThreshold = TimeSpan.FromTicks(1),
            ExplainsSlowQueries = true,
        });

        await db.Auth.Users.Where(u => u.Email == "somebody@test.com").ToListAsync(TestContext.Current.CancellationToken);

        var query = Assert.Single(told);
        Assert.True(query.IsSlow);
        Assert.Contains("users", query.Plan, StringComparison.Ordinal);
        Assert.Contains("somebody@test.com", query.Parameters);
    }

    /// <summary>§5.3: the guide's parameters of the URL, in force.</summary>
    [Fact]
    public async Task The_pool_has_the_limits_of_the_url()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, "apps/UniversalMfe/schema.prisma");
        await using var db = MfeDb.Open($"{database.Url}?connection_limit=1&pool_timeout=1");

        await db.Auth.TransactionAsync(async tx =>
        {
            await tx.Users.CountAsync(TestContext.Current.CancellationToken);
            var exhausted = await Assert.ThrowsAsync<PoolExhaustedException>(() => db.Auth.Users.CountAsync(TestContext.Current.CancellationToken));
            Assert.Contains("connection_limit", exhausted.Message, StringComparison.Ordinal);
        });
    }

    /// <summary>§9.2: the guide's two queries, with types.</summary>
    [Fact]
    public async Task The_statistics_of_the_database_are_read_with_types()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, "apps/UniversalMfe/schema.prisma");
        await using var db = MfeDb.Open(database.Url);
        const string Schema = "public";

        var tables = await db.Auth.QueryAsync(
            $"""
            SELECT tablename::text, pg_total_relation_size(quote_ident(schemaname) || '.' || quote_ident(tablename))
            FROM pg_tables WHERE schemaname = {Schema} ORDER BY 2 DESC
            """,
            row => (Name: row.GetString(0), Bytes: row.GetBigInt(1)),
            TestContext.Current.CancellationToken);
        var indexes = await db.Auth.QueryAsync(
            $"SELECT relname::text, indexrelname::text, idx_scan FROM pg_stat_user_indexes WHERE schemaname = {Schema} ORDER BY idx_scan DESC",
            row => (Table: row.GetString(0), Index: row.GetString(1), Scans: row.GetBigInt(2)),
            TestContext.Current.CancellationToken);

        Assert.Contains(tables, t => t.Name == "payments" && t.Bytes > 0);
        Assert.Contains(indexes, i => i is { Table: "payments", Index: "payments_user_id_status_idx" });
    }

    /// <summary>§8: dumped by <c>pg_dump</c>, restored by <c>psql</c>, and the client finds its rows and its history.</summary>
    [Fact]
    public async Task A_backup_is_restored_with_everything_in_it()
    {
        await using var source = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, "apps/UniversalMfe/schema.prisma");
        await using var target = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, schema: null);
        using var folder = new TemporaryFolder();
        await using (var db = MfeDb.Open(source.Url))
        {
            var user = await db.Auth.Users.CreateAsync(
                new UserCreate { Email = "ann@test.com", Name = "Ann", PasswordHash = "x", Role = UserRole.Customer }, TestContext.Current.CancellationToken);
            await db.Payments.Payments.CreateAsync(
                new PaymentCreate { UserId = user.Id, Amount = 12.34m, Status = PaymentStatus.Completed, Type = PaymentType.Payment }, TestContext.Current.CancellationToken);
        }

        await RunAsync("pg_dump", "--no-owner", "--file", folder.PathOf("backup.sql"), source.DirectUrl);
        await RunAsync("psql", "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--single-transaction", "--file", folder.PathOf("backup.sql"), target.DirectUrl);

        await using var restored = MfeDb.Open(target.Url);
        var found = Assert.Single(await restored.Auth.Users.Include(u => u.Payments).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("ann@test.com", 12.34m), (found.Email, Assert.Single(found.Payments).Amount));
        Assert.Equal(12.34m, Assert.Single(await restored.Admin.PaymentReports.ToListAsync(TestContext.Current.CancellationToken)).TotalAmount);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program}: {errors}");
    }
}
