using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>A call that is cancelled leaves nothing behind: no half of a transaction, and no connection in the middle of one.</summary>
public abstract class CancellationTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : CancellationTests(Target.Sqlite);

    public sealed class OnPostgres() : CancellationTests(Target.Postgres);

    public sealed class OnPgBouncer() : CancellationTests(Target.PgBouncer);

    private readonly CancellationTokenSource _stop = new();
    private StoreDb _one = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        // The next call has the connection of the one before.
        _one = StoreDb.Open(Database.Url + "?connection_limit=1&pool_timeout=5");
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _stop.Dispose();
        await _one.DisposeAsync();
        await base.DisposeAsync();
    }

    private static Task<User> AddAsync(StoreDb db, string name, CancellationToken token = default) =>
        db.Users.CreateAsync(new() { Email = name, Name = name }, token);

    // A statement that is stopped while it runs. SQLite runs in the caller's thread: there, the first of its rows stops it.
    private async Task StopInTheMiddleAsync(StoreDb db)
    {
        if (Target == Target.Sqlite)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.QueryAsync(
                $"INSERT INTO \"Tag\" (\"slug\") VALUES ('a'), ('b') RETURNING \"slug\"",
                row =>
                {
                    _stop.Cancel();
                    return row.GetString(0);
                },
                _stop.Token));
            return;
        }

        var running = db.ExecuteAsync($"INSERT INTO \"Tag\" (\"slug\") SELECT 'a' FROM pg_sleep(60)", _stop.Token);
        while (await Db.QueryAsync<long>($"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND wait_event = 'PgSleep'") is [0])
        {
            await Task.Yield();
        }

        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private async Task HasOnlyAsync(params string[] names)
    {
        Assert.Equal(names, await Db.Users.Where(u => u.Name != "after").OrderBy(u => u.Name).Select(u => u.Name).ToListAsync());
        Assert.Equal(0, await Db.Tags.CountAsync());

        // The connection is as new, and what it does lasts by itself.
        await AddAsync(_one, "after");
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Name == "after"));
        Assert.Equal(1, await _one.TransactionAsync(tx => tx.Users.CountAsync(u => u.Name == "after")));
    }

    [Fact]
    public async Task A_commit_that_is_cancelled_undoes_everything()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _one.TransactionAsync(
            async tx =>
            {
                await AddAsync(tx, "a");
                await _stop.CancelAsync();
            },
            cancellationToken: _stop.Token));

        await HasOnlyAsync();
    }

    [Fact]
    public async Task A_transaction_whose_first_statement_is_cancelled_ends()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _one.TransactionAsync(async tx =>
        {
            await StopInTheMiddleAsync(tx);
            _stop.Token.ThrowIfCancellationRequested();
        }));

        await HasOnlyAsync();
    }

    [Fact]
    public async Task A_transaction_whose_call_is_cancelled_before_it_is_sent_goes_on()
    {
        await _stop.CancelAsync();
        await _one.TransactionAsync(async tx =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AddAsync(tx, "a", _stop.Token));
            await AddAsync(tx, "b");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AddAsync(tx, "c", _stop.Token));
        });

        await HasOnlyAsync("b");
    }

    [Fact]
    public async Task A_write_that_is_cancelled_does_not_commit_half()
    {
        await Assert.ThrowsAnyAsync<AshlarException>(() => _one.TransactionAsync(async tx =>
        {
            await AddAsync(tx, "a");
            await StopInTheMiddleAsync(tx);
            await AddAsync(tx, "b");
        }));
        await HasOnlyAsync();
    }

    [Fact]
    public async Task A_write_that_is_cancelled_and_forgotten_does_not_commit_half()
    {
        await Assert.ThrowsAnyAsync<AshlarException>(() => _one.TransactionAsync(async tx =>
        {
            await AddAsync(tx, "a");
            await StopInTheMiddleAsync(tx);
        }));
        await HasOnlyAsync();
    }

    [Fact]
    public async Task A_nested_transaction_that_is_cancelled_says_so_and_is_undone()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _one.TransactionAsync(async tx =>
        {
            await AddAsync(tx, "a");
            await tx.TransactionAsync(StopInTheMiddleThenThrowAsync);
        }));
        await HasOnlyAsync();

        async Task StopInTheMiddleThenThrowAsync(StoreDb tx)
        {
            await StopInTheMiddleAsync(tx);
            _stop.Token.ThrowIfCancellationRequested();
        }
    }
}
