using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary><c>migrate resolve</c>: tells the history what became of a migration. Runs no script.</summary>
public sealed class Resolution(ILiveDialect dialect, IDatabaseSession session)
{
    private readonly MigrationHistory _history = new(session, dialect.HistoryTable);

    /// <summary>How long to wait for a deploy.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The database has what the migration makes. Failed attempts at it count as rolled back. This is also how a database
    /// that was made without migrations gets its first one, so that its tables are no obstacle here.
    /// </summary>
    public Task MarkAppliedAsync(string name, MigrationDirectory directory, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        RunAsync(diagnostics, async () =>
        {
            if (directory.Find(name) is not { } migration)
            {
                diagnostics.Add(ResolutionDiagnostics.NotInFolder(name, directory.Path));
                return;
            }

            await _history.CreateAsync(cancellationToken);
            var open = await OpenAttemptsAsync(name, cancellationToken);
            if (open.Any(a => a.IsApplied))
            {
                diagnostics.Add(ResolutionDiagnostics.AlreadyApplied(name));
                return;
            }

            await _history.EditAsync(
                async edit =>
                {
                    foreach (var attempt in open)
                    {
                        await edit.RollBackAsync(attempt);
                    }

                    await edit.AddAppliedAsync(migration);
                },
                cancellationToken);
        }, cancellationToken);

    /// <summary>Nothing of the failed attempts is left in the database: the migration may run again.</summary>
    public Task MarkRolledBackAsync(string name, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        RunAsync(diagnostics, async () =>
        {
            var attempts = (await _history.ReadAsync(cancellationToken)).Where(a => a.Name == name).ToList();
            if (attempts.Count == 0)
            {
                diagnostics.Add(ResolutionDiagnostics.NeverApplied(name));
            }
            else if (attempts.All(a => a.FinishedAt is not null))
            {
                diagnostics.Add(ResolutionDiagnostics.NotFailed(name));
            }
            else
            {
                await _history.EditAsync(
                    async edit =>
                    {
                        foreach (var attempt in attempts.Where(a => a.IsFailed))
                        {
                            await edit.RollBackAsync(attempt);
                        }
                    },
                    cancellationToken);
            }
        }, cancellationToken);

    private async Task<List<AppliedMigration>> OpenAttemptsAsync(string name, CancellationToken cancellationToken) =>
        [.. (await _history.ReadAsync(cancellationToken)).Where(a => a.Name == name && a.RolledBackAt is null)];

    private Task RunAsync(DiagnosticBag diagnostics, Func<Task> action, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            await using var held = await session.LockAsync(LockTimeout, cancellationToken);
            await action();
        });
}
