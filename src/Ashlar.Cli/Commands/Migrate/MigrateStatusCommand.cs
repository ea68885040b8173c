using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.History;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary><c>ashlar migrate status</c>: exits with 1 where anything is to be done. Changes nothing.</summary>
internal static class MigrateStatusCommand
{
    public static Command Create() =>
        new MigrateOptions().Verb("status", "Say which migrations the database has, and what is wrong with them.", RunAsync);

    private static async Task RunAsync(MigrateRun run)
    {
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        await run.WithDatabaseAsync(project, MissingDatabase.Refuse, async session =>
        {
            var history = new MigrationHistory(session, project.Dialect.HistoryTable);
            var attempts = await history.FindAsync(null, run.CancellationToken);
            run.Diagnostics.AddRange(Counterpart.GapsBeside(project.Database));
            Report(run, new HistoryComparison(project.Directory.Migrations, attempts ?? []), attempts is not null);
        });
    }

    private static void Report(MigrateRun run, HistoryComparison comparison, bool hasHistory)
    {
        run.Diagnostics.AddRange(comparison.Failed.Select(HistoryDiagnostics.Failed));
        run.Diagnostics.AddRange(comparison.Interrupted.Select(HistoryDiagnostics.Interrupted));
        run.Diagnostics.AddRange(comparison.Edited.Select(HistoryDiagnostics.Edited));
        run.Diagnostics.AddRange(comparison.Unknown.Select(HistoryDiagnostics.Unknown));
        if (comparison.Fork is { } fork)
        {
            run.Diagnostics.Add(HistoryDiagnostics.Diverged(fork));
        }

        run.Diagnostics.AddRange(comparison.OutOfOrder.Select(m => HistoryDiagnostics.OutOfOrder(m, comparison.Last!)));
        run.Set("outOfOrder", Names(comparison.OutOfOrder.Select(m => m.Name)));
        run.Set("fork", comparison.Fork);
        run.Say($"{comparison.Applied.Count} applied, {comparison.Pending.Count} pending");
        run.Set("hasHistory", hasHistory);
        run.Set("applied", Names(comparison.Applied.Select(m => m.Name)));
        run.Set("pending", Names(comparison.Pending.Select(m => m.Name)));
        run.Set("failed", Names(comparison.Failed.Select(a => a.Name)));
        run.Set("interrupted", Names(comparison.Interrupted.Select(a => a.Name)));
        run.Set("edited", Names(comparison.Edited.Select(m => m.Name)));
        run.Set("missing", Names(comparison.Unknown));
        foreach (var migration in comparison.Pending)
        {
            run.Say($"  pending {migration.Name}");
        }

        if (!hasHistory || comparison.Pending.Count > 0)
        {
            run.ExitCode = ExitCode.Failed;
        }
    }

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => (JsonNode)n)];
}
