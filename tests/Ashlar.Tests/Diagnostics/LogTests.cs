using Microsoft.Extensions.Logging;

namespace Ashlar.Tests.Diagnostics;

/// <summary>Statements in the log.</summary>
public sealed class LogTests : ListeningTests
{
    [Fact]
    public async Task Statements_are_logged_at_debug_without_values()
    {
        await using var db = await OpenAsync();

        await db.Tags.CreateAsync(new() { Slug = "green" });

        var (level, message) = Assert.Single(Log.Entries);
        Assert.Equal(("Ashlar.Query", LogLevel.Debug), (Log.Category, level));
        Assert.Contains("INSERT INTO \"Tag\"", message, StringComparison.Ordinal);
        Assert.DoesNotContain("green", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_logged_on_request_and_hidden_ones_never()
    {
        await using var db = await OpenAsync(o => o with { LogsParameters = true });

        await db.Tags.CreateAsync(new() { Slug = "green" });
        await Assert.ThrowsAsync<SchemaMismatchException>(() =>
            db.Users.CreateAsync(new() { Email = "ann@test.com", Name = "Ann", PasswordHash = "secret", Avatar = [1, 2, 3] }));

        Assert.Contains("green", Log.Entries.First().Message, StringComparison.Ordinal);
        var message = Log.Entries.Last().Message;
        Assert.Contains("ann@test.com", message, StringComparison.Ordinal);
        Assert.Contains("***", message, StringComparison.Ordinal);
        Assert.Contains("3 bytes", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_program_expects_is_no_error_in_the_log()
    {
        await using var db = await OpenAsync();
        await db.Tags.CreateAsync(new() { Slug = "green" });

        await Assert.ThrowsAsync<UniqueViolationException>(() => db.Tags.CreateAsync(new() { Slug = "green" }));
        await Assert.ThrowsAsync<SchemaMismatchException>(() => db.Visits.ToListAsync());

        Assert.Equal([LogLevel.Debug, LogLevel.Debug, LogLevel.Error], Log.Entries.Select(e => e.Level));
    }

    [Fact]
    public async Task What_a_program_cancels_is_no_error_in_the_log()
    {
        await using var db = await OpenAsync();
        await db.Tags.CreateManyAsync([new() { Slug = "green" }, new() { Slug = "red" }]);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var tag in db.Tags.AsAsyncEnumerable().WithCancellation(stop.Token))
            {
                await stop.CancelAsync();
            }
        });

        var (level, message) = Log.Entries.Last();
        Assert.Equal(LogLevel.Debug, level);
        Assert.StartsWith("Cancelled after ", message, StringComparison.Ordinal);
        Assert.Contains("SELECT", message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<OperationCanceledException>(Events.Last().Error);
    }

    [Fact]
    public async Task A_slow_statement_is_a_warning_with_its_plan()
    {
        await using var db = await OpenAsync(o => o with { SlowQueryThreshold = TimeSpan.FromTicks(1), ExplainsSlowQueries = true });

        await db.Tags.Where(t => t.Slug == "green").ToListAsync();

        var (level, message) = Assert.Single(Log.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("SEARCH", message, StringComparison.Ordinal);
        var query = Assert.Single(Events);
        Assert.True(query.IsSlow);
        Assert.Contains("SEARCH", query.Plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_statement_behind_a_comment_has_a_plan()
    {
        await using var db = await OpenAsync(o => o with { SlowQueryThreshold = TimeSpan.FromTicks(1), ExplainsSlowQueries = true });

        await db.QueryAsync<string>($"-- all of them\nSELECT \"slug\" FROM \"Tag\"");

        Assert.Contains("SCAN", Assert.Single(Events).Plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_are_not_asked_for_unless_wanted()
    {
        await using var db = await OpenAsync(o => o with { SlowQueryThreshold = TimeSpan.FromTicks(1) });

        await db.Tags.ToListAsync();

        Assert.Equal((true, null), (Assert.Single(Events).IsSlow, Events.First().Plan));
    }

    [Fact]
    public async Task A_threshold_of_zero_finds_nothing_slow()
    {
        await using var db = await OpenAsync(o => o with { SlowQueryThreshold = TimeSpan.Zero });

        await db.Tags.ToListAsync();

        Assert.False(Assert.Single(Events).IsSlow);
    }
}
