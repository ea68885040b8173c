using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.History;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary><c>ashlar migrate status</c>: exits with 1 where anything is to be done. Changes nothing.</summary>
internal static class MigrateStatusCommand
{
    public static Command Create()
    {
        var options = new MigrateOptions();
        var command = options.AddTo(new Command("status", "Say which migrations the database has, and what is wrong with them."));
        command.SetAction((result, cancellationToken) => RunAsync(options, result, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(MigrateOptions options, ParseResult result, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var pending = 0;
        if (MigrationProject.Load(options, result, diagnostics) is { } project)
        {
            await DatabaseGuard.RunAsync(project.Dialect, diagnostics, async () =>
            {
                await using var session = await project.OpenAsync(MissingDatabase.Refuse, cancellationToken);
                var attempts = await new MigrationHistory(session, project.Dialect.HistoryTable).ReadAsync(cancellationToken);
                pending = Report(new HistoryComparison(project.Directory.Migrations, attempts), diagnostics);
            });
        }

        DiagnosticReport.Print(diagnostics);
        return diagnostics.HasErrors || pending > 0 ? ExitCode.Failed : ExitCode.Success;
    }

    /// <returns>How many migrations are pending.</returns>
    private static int Report(HistoryComparison comparison, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(comparison.Failed.Select(HistoryDiagnostics.Failed));
        diagnostics.AddRange(comparison.Edited.Select(HistoryDiagnostics.Edited));
        diagnostics.AddRange(comparison.Unknown.Select(HistoryDiagnostics.Unknown));
        Console.Out.WriteLine($"{comparison.Applied.Count} applied, {comparison.Pending.Count} pending");
        foreach (var migration in comparison.Pending)
        {
            Console.Out.WriteLine($"  pending {migration.Name}");
        }

        return comparison.Pending.Count;
    }
}
