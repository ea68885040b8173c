using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.History;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary><c>ashlar migrate history</c>: every attempt and what became of it. Exits with 0 whatever it finds.</summary>
internal static class MigrateHistoryCommand
{
    private static readonly Dictionary<HistoryState, (string Words, string Key)> States = new()
    {
        [HistoryState.Applied] = ("applied", "applied"),
        [HistoryState.Edited] = ("applied, edited since", "edited"),
        [HistoryState.Missing] = ("applied, not in the folder", "missing"),
        [HistoryState.Failed] = ("failed", "failed"),
        [HistoryState.RolledBack] = ("rolled back", "rolledBack"),
        [HistoryState.TakenBack] = ("taken back", "takenBack"),
        [HistoryState.Squashed] = ("squashed", "squashed"),
        [HistoryState.Pending] = ("pending", "pending"),
    };

    public static Command Create() =>
        new MigrateOptions().Verb("history", "List every migration: when it was applied, failed, was rolled back, taken back or squashed, and what is pending.", RunAsync);

    private static async Task RunAsync(MigrateRun run)
    {
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        await run.WithDatabaseAsync(project, MissingDatabase.Refuse, async session =>
        {
            var attempts = await new MigrationHistory(session, project.Dialect.HistoryTable).ReadAsync(run.CancellationToken);
            Report(run, HistoryEntry.List(project.Directory.Migrations, attempts));
        });
    }

    private static void Report(MigrateRun run, IReadOnlyList<HistoryEntry> entries)
    {
        run.Set("migrations", new JsonArray([.. entries.Select(Node)]));
        if (entries.Count == 0)
        {
            run.Say("There are no migrations.");
        }

        var width = entries.Select(e => States[e.State].Words.Length).DefaultIfEmpty().Max();
        foreach (var entry in entries)
        {
            var moment = (entry.Attempt?.FinishedAt ?? entry.Attempt?.StartedAt)?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? new string(' ', 19);
            run.Say($"{moment}  {States[entry.State].Words.PadRight(width)}  {entry.Name}");
        }
    }

    private static JsonNode Node(HistoryEntry entry) => new JsonObject
    {
        ["name"] = entry.Name,
        ["state"] = States[entry.State].Key,
        ["startedAt"] = entry.Attempt?.StartedAt,
        ["finishedAt"] = entry.Attempt?.FinishedAt,
        ["rolledBackAt"] = entry.Attempt?.RolledBackAt,
        ["checksum"] = entry.Attempt?.Checksum,
        ["logs"] = entry.Attempt?.Logs,
    };
}
