using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>A server that takes connections and says nothing, and what a URL asks for that Npgsql has limits for.</summary>
public sealed class ConnectingTests() : StoreTests(Target.Postgres)
{
    private readonly TcpListener silent = new(IPAddress.Loopback, 0);

    private string SilentUrl => $"postgresql://u:hunter2@127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/x?sslmode=disable&connection_limit=8";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        silent.Start();
    }

    public override ValueTask DisposeAsync()
    {
        silent.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Callers_do_not_wait_for_a_silent_server_one_after_the_other()
    {
        await using var db = StoreDb.Open(SilentUrl + "&connect_timeout=2");
        var start = Stopwatch.GetTimestamp();

        var errors = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Assert.ThrowsAsync<CannotConnectException>(() => db.Users.CountAsync())));

        Assert.All(errors, e => Assert.Contains("connect_timeout=2", e.Message, StringComparison.Ordinal));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 1, 8);
    }

    [Fact]
    public async Task One_who_is_cancelled_does_not_wait_for_a_silent_server()
    {
        await using var db = StoreDb.Open(SilentUrl + "&connect_timeout=0");
        using var stop = new CancellationTokenSource();
        var call = db.Users.CountAsync(stop.Token);
        using var accepted = await silent.AcceptTcpClientAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [InlineData("pool_timeout=2147483647")]
    [InlineData("socket_timeout=2147483647")]
    [InlineData("connect_timeout=2147483647")]
    [InlineData("max_idle_connection_lifetime=2147483647")]
    [InlineData("max_connection_lifetime=2147483647")]
    [InlineData("statement_cache_size=2147483647")]
    [InlineData("keepalives_idle=2147483647")]
    [InlineData("port=99999")]
    [InlineData("sslnegotiation=direct")]
    [InlineData("schema=%00")]
    [InlineData("application_name=a%00b")]
    public void What_cannot_be_is_refused_at_once(string parameter) =>
        Assert.Throws<DatabaseUrlException>(() => StoreDb.Open($"{Database.Url}?{parameter}"));

    [Theory]
    [InlineData("pool_timeout=2147483")]
    [InlineData("socket_timeout=2147483")]
    [InlineData("connect_timeout=2147483")]
    [InlineData("max_idle_connection_lifetime=2147483")]
    [InlineData("max_connection_lifetime=2147483")]
    [InlineData("statement_cache_size=10000")]
    [InlineData("keepalives_idle=32767")]
    [InlineData("target_session_attrs=read-write")]
    [InlineData("target_session_attrs=primary")]
    [InlineData("target_session_attrs=prefer-standby")]
    [InlineData("target_session_attrs=any")]
    public async Task What_is_allowed_connects(string parameter)
    {
        await using var db = StoreDb.Open($"{Database.Url}?{parameter}");

        Assert.Equal(0, await db.Users.CountAsync());
    }

    [Theory]
    [InlineData("target_session_attrs=standby", "target_session_attrs=standby")]
    [InlineData("sslmode=require", "sslmode=require")]
    [InlineData("sslmode=verify-full", "sslmode=verify-full")]
    [InlineData("channel_binding=require", "channel_binding=require")]
    [InlineData("host=/no/such/folder", "/no/such/folder")]
    [InlineData("port=1", "nobody listens")]
    [InlineData("host=127.0.0.1,127.0.0.1&port=1", "nobody listens")]
    public async Task What_the_server_does_not_have_is_said_with_a_next_step(string parameter, string part)
    {
        await using var db = StoreDb.Open($"{Database.Url}?{parameter}");

        var error = await Assert.ThrowsAsync<CannotConnectException>(() => db.Users.CountAsync());

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Contains("; ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nner exception", error.Message, StringComparison.Ordinal);
    }

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
    public async Task Copies_are_refused_with_another_way()
    {
        Assert.Contains("CreateManyAsync", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync($"COPY \"users\" FROM STDIN"))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync($"COPY \"users\" TO STDOUT"));
        Assert.Equal(0, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task The_spans_of_a_batch_stand_beside_each_other()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
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
