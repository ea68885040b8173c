using System.Text.Json.Nodes;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;

namespace Ashlar.Cli.Commands.Migrate.Lint;

/// <summary><c>migrate lint --trace</c>: what the statements really lock and rewrite, in a shadow database.</summary>
internal static class LintTrace
{
    public static async Task RunAsync(MigrateRun run, ILiveDialect dialect, MigrationDirectory directory, Func<MigrationFile, bool> isWanted)
    {
        run.Set("trace", new JsonArray());
        // The database in memory needs no server, and so no settings.
        var source = dialect.Capabilities.ShadowsInMemory ? ShadowSource.None : run.FindShadow();
        await DatabaseGuard.RunAsync(dialect, run.Diagnostics, async () =>
        {
            await using var shadow = await dialect.Connector.OpenShadowAsync(source, run.CancellationToken);
            foreach (var migration in directory.Migrations)
            {
                if (!isWanted(migration))
                {
                    await MigrationReplay.RunAsync(shadow, [migration], run.Diagnostics, run.CancellationToken);
                    continue;
                }

                foreach (var trace in await dialect.ScriptTracer.RunAsync(shadow.Connection, SqlScript.Parse(migration.Script.Text, dialect.Syntax), run.CancellationToken))
                {
                    Report(run, migration, trace);
                }
            }
        });
    }

    private static void Report(MigrateRun run, MigrationFile migration, StatementTrace trace)
    {
        var line = migration.Script.Lines.PositionOf(trace.Statement.Span.Start).Line;
        var what = trace.IsWatched
            ? string.Join("; ", trace.Locks.Select(l => l.ToString()).Concat(trace.Rewritten.Select(t => $"rewrote \"{t}\"")))
            : "ran outside of a transaction, where its locks cannot be read";
        run.Say($"{migration.Script.Path}:{line}: {(what.Length == 0 ? "no table that exists is locked or rewritten" : what)}");
        run.Append("trace", new JsonObject
        {
            ["migration"] = migration.Name,
            ["line"] = line,
            ["isWatched"] = trace.IsWatched,
            ["locks"] = new JsonArray([.. trace.Locks.Select(l => (JsonNode)new JsonObject { ["table"] = l.Table.ToString(), ["lock"] = l.Mode.Name })]),
            ["rewritten"] = new JsonArray([.. trace.Rewritten.Select(t => (JsonNode)t.ToString())]),
        });
    }
}
