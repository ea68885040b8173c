using System.Collections.Concurrent;
using Ashlar.Sqlite;
using Ashlar.Testing;

namespace Ashlar.Tests.Targets;

internal sealed class SqliteTarget : Target
{
    private readonly ConcurrentDictionary<TestSchema, Lazy<Task<byte[]>>> templates = new();

    public override string Name => "SQLite";

    public override async Task<TargetDatabase> CreateAsync(TestSchema schema)
    {
        var template = await templates.GetOrAdd(schema, s => new(() => MakeAsync(s))).Value;
        var folder = new TemporaryFolder();
        folder.Write("test.db", template);
        return new SqliteFile(folder);
    }

    private static async Task<byte[]> MakeAsync(TestSchema schema)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("template.db");
        await using (var session = Session.Open(new() { Url = $"file:{path}?mode=rwc" }, [new SqliteDriver()], []))
        await using (var client = new PlainClient(session))
        {
            foreach (var statement in schema.StatementsFor(new Database.Sqlite.Dialect()))
            {
                await client.ExecuteAsync(TestDatabase.Raw(statement));
            }
        }

        return await File.ReadAllBytesAsync(path);
    }

    private sealed class SqliteFile(TemporaryFolder folder) : TargetDatabase
    {
        public override string Url => $"file:{folder.PathOf("test.db")}";

        public override ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class PlainClient(Session session) : DatabaseClient<PlainClient>(session)
    {
        protected override PlainClient With(Session session) => new(session);
    }
}
