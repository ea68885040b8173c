using System.Collections.Concurrent;
using System.Security.Cryptography;
using Ashlar.Encryption;

namespace Ashlar.Tests.Targets;

/// <summary>A client on a database of a target, and a record of what is sent to it.</summary>
public sealed class TestDatabase<TClient> : IAsyncDisposable
    where TClient : DatabaseClient<TClient>, IDatabaseClient<TClient>
{
    private static readonly EncryptionKeys s_keys = new(new EncryptionKey("test", RandomNumberGenerator.GetBytes(EncryptionKey.Length)));

    private readonly TargetDatabase database;
    private readonly ConcurrentQueue<QueryEvent> queries = new();

    private TestDatabase(Target target, TargetDatabase database, TimeProvider clock)
    {
        (Target, this.database) = (target, database);
        Db = TClient.Open(new DatabaseOptions { Url = database.Url, OnQuery = Record, Clock = clock, EncryptionKeys = s_keys });
    }

    public Target Target { get; }

    public TClient Db { get; }

    /// <summary>The URL, without parameters, for a second client.</summary>
    public string Url => database.Url;

    public IReadOnlyCollection<QueryEvent> Queries => queries;

    public QueryEvent LastQuery => queries.Last();

    public static async Task<TestDatabase<TClient>> CreateAsync(Target target, TestSchema schema, TimeProvider? clock = null) =>
        new(target, await target.CreateAsync(schema), clock ?? TimeProvider.System);

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
        await database.DisposeAsync();
    }

    private void Record(QueryEvent query)
    {
        queries.Enqueue(query);

        // Whoever changes tables needs say nothing.
        var text = query.Text.TrimStart();
        database.IsSpoiled |= text.StartsWith("CREATE", StringComparison.Ordinal) || text.StartsWith("ALTER", StringComparison.Ordinal) || text.StartsWith("DROP", StringComparison.Ordinal);
    }
}

internal static class TestDatabase
{
    /// <summary>SQL without holes, made at run time.</summary>
    public static Sql Raw(string text)
    {
        var sql = new Sql(text.Length, 0);
        sql.AppendLiteral(text);
        return sql;
    }
}
