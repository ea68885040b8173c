using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations;

/// <summary><c>migrate reset</c>: empties the database and applies every migration. Only ever on request.</summary>
public sealed class Reset(ILiveDialect dialect, IDatabaseSession session, MigrationDirectory directory)
{
    /// <summary>How long to wait for a deploy.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public Task RunAsync(Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            await using (await session.LockAsync(LockTimeout, cancellationToken))
            {
                await session.ClearAsync(cancellationToken);
            }

            await new Deployment(dialect, session, directory).RunAsync(applied, diagnostics, cancellationToken);
        });
}
