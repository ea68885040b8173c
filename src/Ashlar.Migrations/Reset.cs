using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations;

/// <summary><c>migrate reset</c>: empties the database and applies every migration. Only ever on request.</summary>
public sealed class Reset(ILiveDialect dialect, IDatabaseSession session, MigrationDirectory directory)
{
    /// <summary>How long to wait for a deploy.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The database schemas that the schema file lists; none for the one that the connection works in.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    public Task RunAsync(Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            await using (await session.LockAsync(LockTimeout, cancellationToken))
            {
                await session.ClearAsync(Namespaces, cancellationToken);
            }

            await new Deployment(dialect, session, directory) { Namespaces = Namespaces }.RunAsync(applied, diagnostics, cancellationToken);
        });
}
