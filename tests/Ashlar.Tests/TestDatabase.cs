using System.Collections.Concurrent;
using Ashlar.Testing;

namespace Ashlar.Tests;

/// <summary>A database in a file of its own, and a record of what is sent to it.</summary>
public sealed class TestDatabase<TClient> : IAsyncDisposable
    where TClient : DatabaseClient<TClient>, IDatabaseClient<TClient>
{
    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<QueryEvent> queries = new();

    private TestDatabase(TimeProvider clock) => Db = TClient.Open(new DatabaseOptions
    {
        Url = Url + "?mode=rwc",
        OnQuery = queries.Enqueue,
        Clock = clock,
    });

    public TClient Db { get; }

    /// <summary>The file, for a second client.</summary>
    public string Url => $"file:{folder.PathOf("test.db")}";

    public IReadOnlyCollection<QueryEvent> Queries => queries;

    public QueryEvent LastQuery => queries.Last();

    public static async Task<TestDatabase<TClient>> CreateAsync(string tables, TimeProvider? clock = null)
    {
        var database = new TestDatabase<TClient>(clock ?? TimeProvider.System);
        foreach (var table in tables.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sql = new Sql(table.Length, 0);
            sql.AppendLiteral(table);
            await database.Db.ExecuteAsync(sql);
        }

        database.queries.Clear();
        return database;
    }

    /// <summary>Runs something and checks how many statements it took.</summary>
    public async Task<T> CountingAsync<T>(int statements, Func<Task<T>> work)
    {
        queries.Clear();
        var result = await work();
        Assert.Equal(statements, queries.Count);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        folder.Dispose();
    }
}
