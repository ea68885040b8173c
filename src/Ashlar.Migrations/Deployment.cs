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

    /// <param name="applied">Told of each migration as soon as it is in the database.</param>
    /// <param name="diagnostics">Why it stopped, and what is odd about the history.</param>
    /// <param name="cancellationToken">Stops between two statements; the migration in hand is rolled back.</param>
    public Task RunAsync(Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            await using var held = await session.LockAsync(LockTimeout, cancellationToken);
            await session.LimitAsync(Limits, cancellationToken);
            if (await PrepareAsync(diagnostics, cancellationToken))
            {
                await ApplyPendingAsync(applied, diagnostics, cancellationToken);
            }
        });

    private async Task ApplyPendingAsync(Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        await SquashMapping.ApplyAsync(_history, directory, diagnostics, cancellationToken);
        var comparison = new HistoryComparison(directory.Migrations, await _history.ReadAsync(cancellationToken));
        diagnostics.AddRange(comparison.Failed.Select(HistoryDiagnostics.Failed));
        diagnostics.AddRange(comparison.Edited.Select(HistoryDiagnostics.Edited).Select(AsWarning));
        diagnostics.AddRange(comparison.Unknown.Select(HistoryDiagnostics.Unknown).Select(AsWarning));
        if (!diagnostics.HasErrors)
        {
            await ApplyAsync(comparison.Pending, applied, diagnostics, cancellationToken);
        }
    }

    /// <summary>An old version that is deployed again finds newer migrations applied: no reason to stop a server from starting.</summary>
    private static Diagnostic AsWarning(Diagnostic finding) => finding with { Severity = Severity.Warning };

    /// <summary>Makes the history's table in an empty database. One with tables belongs to somebody.</summary>
    private async Task<bool> PrepareAsync(DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (await _history.ExistsAsync(cancellationToken))
        {
            return true;
        }

        var schema = await dialect.Inspector.InspectAsync(session.Connection, Namespaces, cancellationToken);
        if (schema.Tables.Any(t => !dialect.DiffRules.IsIgnoredTable(t.Name.Name)))
        {
            diagnostics.Add(HistoryDiagnostics.DatabaseNotEmpty());
            return false;
        }

        await _history.CreateAsync(cancellationToken);
        return true;
    }

    private async Task ApplyAsync(IEnumerable<MigrationFile> pending, Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        foreach (var migration in pending)
        {
            var record = _history.Record(migration);
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
