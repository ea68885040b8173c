using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Squashing;

/// <summary>
/// Tells a history that one migration now stands for several which the database has. Their rows stay and count as rolled back;
/// the new one counts as applied. So neither Prisma's tools nor ours run it again or miss the old files.
/// </summary>
internal static class SquashMapping
{
    public static async Task ApplyAsync(MigrationHistory history, MigrationDirectory directory, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var attempts = await history.ReadAsync(cancellationToken);
        foreach (var migration in directory.Migrations.Where(m => m.Replaces.Count > 0 && !IsKnown(m, attempts)))
        {
            var rows = attempts.Where(a => a.IsApplied && migration.Replaces.Any(r => r.Name == a.Name)).ToList();
            if (rows.Count == 0)
            {
                continue;
            }

            if (migration.Replaces.FirstOrDefault(r => rows.TrueForAll(a => a.Name != r.Name)).Name is { } lacking)
            {
                diagnostics.Add(SquashDiagnostics.OnlySome(migration.Name, lacking));
                continue;
            }

            await history.EditAsync(
                async edit =>
                {
                    foreach (var row in rows)
                    {
                        await edit.RollBackAsync(row);
                    }

                    await edit.AddAppliedAsync(migration);
                },
                cancellationToken);
        }
    }

    private static bool IsKnown(MigrationFile migration, IEnumerable<AppliedMigration> attempts) =>
        attempts.Any(a => a.IsApplied && a.Name == migration.Name && migration.Matches(a.Checksum));
}
