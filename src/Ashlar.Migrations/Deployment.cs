using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Squashing;

namespace Ashlar.Migrations;

/// <summary>Applies what is pending: <c>migrate deploy</c>. Never asks, never resets, stops at the first failure.</summary>
public sealed class Deployment(ILiveDialect dialect, IDatabaseSession session, MigrationDirectory directory)
{
    private readonly MigrationHistory _history = new(session, dialect.HistoryTable);

    /// <summary>How long to wait for another deploy.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long each statement of a migration may take.</summary>
    public StatementLimits Limits { get; init; } = StatementLimits.None;

    /// <summary>The database schemas that the schema file lists; none for the one that the connection works in.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>Told of each step that begins.</summary>
    public Action<DeploymentProgress> Progress { get; init; } = _ => { };

    /// <param name="applied">Told of each migration as soon as it is in the database.</param>
    /// <param name="diagnostics">Why it stopped, and what is odd about the history.</param>
    /// <param name="cancellationToken">Stops between two statements; the migration in hand is rolled back.</param>
    public Task RunAsync(Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            await session.LimitAsync(Limits, cancellationToken);

            // Most deploys have nothing to do, and one look says so. What another one is about to apply is pending here, and waits for its lock.
            if (await _history.FindAsync(LockTimeout, cancellationToken) is { } seen
                && new HistoryComparison(directory.Migrations, seen) is { Pending.Count: 0, Failed.Count: 0 } comparison
                && !SquashMapping.FindDue(directory, seen).Any())
            {
                Report(comparison, diagnostics);
                return;
            }

            await using var held = await session.LockAsync(LockTimeout, cancellationToken);
            if (await PrepareAsync(diagnostics, cancellationToken) is { } attempts)
            {
                await ApplyPendingAsync(attempts, applied, diagnostics, cancellationToken);
            }
        });

    private async Task ApplyPendingAsync(IReadOnlyList<AppliedMigration> attempts, Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var comparison = new HistoryComparison(directory.Migrations, await SquashMapping.ApplyAsync(_history, directory, attempts, diagnostics, cancellationToken));
        Report(comparison, diagnostics);
        if (!diagnostics.HasErrors)
        {
            await ApplyAsync(comparison.Pending, applied, diagnostics, cancellationToken);
        }
    }

    private static void Report(HistoryComparison comparison, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(comparison.Failed.Select(HistoryDiagnostics.Failed));
        diagnostics.AddRange(comparison.Edited.Select(HistoryDiagnostics.Edited).Select(AsWarning));
        diagnostics.AddRange(comparison.Unknown.Select(HistoryDiagnostics.Unknown).Select(AsWarning));
    }

    /// <summary>An old version that is deployed again finds newer migrations applied: no reason to stop a server from starting.</summary>
    private static Diagnostic AsWarning(Diagnostic finding) => finding with { Severity = Severity.Warning };

    /// <summary>Makes the history's table in an empty database. One with tables belongs to somebody.</summary>
    /// <returns>The history; <see langword="null"/>, and a finding, where there can be none.</returns>
    private async Task<IReadOnlyList<AppliedMigration>?> PrepareAsync(DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (await _history.FindAsync(null, cancellationToken) is { } attempts)
        {
            return attempts;
        }

        var schema = await dialect.Inspector.InspectAsync(session.Connection, Namespaces, cancellationToken);
        if (schema.Tables.Any(t => !dialect.DiffRules.IsIgnoredTable(t.Name.Name)))
        {
            diagnostics.Add(HistoryDiagnostics.DatabaseNotEmpty());
            return null;
        }

        await _history.CreateAsync(cancellationToken);
        return [];
    }

    private async Task ApplyAsync(IReadOnlyList<MigrationFile> pending, Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        foreach (var (index, migration) in pending.Index())
        {
            var record = new MigrationRecord(_history, migration)
            {
                Stepped = (step, steps) => Progress(new DeploymentProgress(migration, index + 1, pending.Count, step, steps)),
            };
            try
            {
                if (await session.ApplyAsync(migration.Script.Text, record, cancellationToken))
                {
                    applied(migration);
                }
            }
            catch (ScriptException error)
            {
                await record.FailAsync(error);
                diagnostics.Add(ScriptDiagnostics.Failed(migration, error));
                return;
            }
        }
    }
}
