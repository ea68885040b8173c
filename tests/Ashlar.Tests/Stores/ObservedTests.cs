using System.Collections.Concurrent;
using System.Diagnostics;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>To look at statements changes nothing of what they do, and shows each as what it is.</summary>
public sealed class ObservedTests() : StoreTests(Target.Postgres)
{
    [Fact]
    public async Task A_statement_that_has_no_plan_ends_no_transaction_where_plans_are_asked_for()
    {
        await using var db = StoreDb.Open(
            new DatabaseOptions { Url = Database.Url, OnQuery = _ => { }, SlowQueryThreshold = TimeSpan.FromTicks(1), ExplainsSlowQueries = true });

        var count = await db.TransactionAsync(async tx =>
        {
            await tx.ExecuteAsync($"LOCK TABLE \"users\"");
            await tx.Users.CreateAsync(new() { Email = "a", Name = "a" });
            return await tx.Users.CountAsync();
        });

        Assert.Equal((1, 1), (count, await Db.Users.CountAsync()));
    }

    [Fact]
    public async Task The_spans_of_a_batch_stand_beside_each_other()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var root = new Activity("test").Start();

        await Db.BatchAsync(Db.Users.CountStep(), Db.Payments.CountStep());
        await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.BatchAsync(
            Db.Users.UpdateStep(u => [u.Logins.Add(1)]), Db.Payments.CreateStep(new() { UserId = 99, Amount = 1 })));

        Assert.Same(root, Activity.Current);
        var mine = spans.Where(s => s.TraceId == root.TraceId).ToList();
        Assert.Equal(["SELECT users", "SELECT Payment", "UPDATE users", "INSERT Payment"], mine.Select(s => s.OperationName));
        Assert.All(mine, s => Assert.Equal(root.SpanId, s.ParentSpanId));
        Assert.Equal("INSERT Payment", Assert.Single(mine, s => s.Status == ActivityStatusCode.Error).OperationName);
    }
}
