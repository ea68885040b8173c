using System.Collections.Concurrent;
using Ashlar.Testing;
using Npgsql;

namespace Ashlar.Tests.Targets;

/// <summary>Databases of a schema. Making one takes a quarter of a second, emptying one a hundredth: a test takes one that others used, with empty tables.</summary>
internal sealed class PostgresShelf
{
    private static readonly ConcurrentDictionary<TestSchema, PostgresShelf> s_shelves = new();

    private readonly ConcurrentBag<string> free = [];
    private readonly ConcurrentBag<string> made = [];
    private readonly Lazy<Task<string>> template;
    private string emptying = "";

    private PostgresShelf(TestSchema schema) => template = new(() => MakeTemplateAsync(schema));

    public static PostgresShelf Of(TestSchema schema) => s_shelves.GetOrAdd(schema, static s => new(s));

    /// <summary>Drops every database, at the end of the run.</summary>
    public static async Task ClearAsync()
    {
        foreach (var name in s_shelves.Values.SelectMany(s => s.made))
        {
            await RunAsync("postgres", $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    public async Task<string> TakeAsync()
    {
        var source = await template.Value;
        return free.TryTake(out var name) ? name : await MakeAsync($"TEMPLATE {source}");
    }

    public async ValueTask GiveBackAsync(string name, bool isSpoiled)
    {
        if (!isSpoiled)
        {
            await RunAsync(name, emptying);
            free.Add(name);
        }
    }

    private async Task<string> MakeTemplateAsync(TestSchema schema)
    {
        // A locale that knows letters beyond ASCII, as a server in use has.
        var name = await MakeAsync("LOCALE 'C.UTF-8' TEMPLATE template0");
        await RunAsync(name, string.Join(";\n", schema.StatementsFor(new Database.PostgreSql.Dialect())));
        var tables = await RunAsync(name, "SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
        emptying = $"TRUNCATE {tables} RESTART IDENTITY CASCADE";
        return name;
    }

    private async Task<string> MakeAsync(string how)
    {
        var name = $"test_{Guid.NewGuid():n}";
        await RunAsync("postgres", $"CREATE DATABASE {name} {how}");
        made.Add(name);
        return name;
    }

    private static async Task<object?> RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.ConnectionStringOf(PostgresServer.Url, database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
