using System.Collections.Concurrent;
using Ashlar.Testing;

namespace Apps.Testing;

/// <summary>
/// A migrated database of each sort, which tests get copies of: each has its own, and none waits for migrations that ran before. They are removed
/// when the tests have ended.
/// </summary>
internal static class TemplateDatabases
{
    private static readonly ConcurrentDictionary<(bool IsFile, string Schema, string? Service), Lazy<Task<TestDatabase>>> s_templates = new();

    static TemplateDatabases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAsync().GetAwaiter().GetResult();

    public static Task<TestDatabase> FindAsync(DatabaseKind kind, string schema, string? service) =>
        s_templates.GetOrAdd((kind == DatabaseKind.Sqlite, schema, service), static key => new Lazy<Task<TestDatabase>>(() => CreateAsync(key.IsFile, key.Schema, key.Service))).Value;

    private static async Task<TestDatabase> CreateAsync(bool isFile, string schema, string? service)
    {
        var database = await TestDatabase.CreateAsync(isFile ? DatabaseKind.Sqlite : DatabaseKind.PostgreSql, schema: null);
        await TestTables.MakeAsync(Repository.PathOf(schema), service, database.DirectUrl);
        return database;
    }

    private static async Task RemoveAsync()
    {
        foreach (var template in s_templates.Values.Where(t => t.IsValueCreated && t.Value.IsCompletedSuccessfully))
        {
            await (await template.Value).DisposeAsync();
        }
    }
}
