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
    /// <summary>The migrations of the folder that the history is still to be told of.</summary>
    public static IEnumerable<MigrationFile> FindDue(MigrationDirectory directory, IReadOnlyList<AppliedMigration> attempts) =>
        directory.Migrations.Where(m => m.Replaces.Count > 0 && !IsKnown(m, attempts) && Replaced(m, attempts).Any());

    /// <returns>The history afterwards.</returns>
    public static async Task<IReadOnlyList<AppliedMigration>> ApplyAsync(
        MigrationHistory history, MigrationDirectory directory, IReadOnlyList<AppliedMigration> attempts, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var due = FindDue(directory, attempts).ToList();
        foreach (var migration in due)
        {
            var rows = Replaced(migration, attempts).ToList();
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

        return due.Count > 0 ? await history.ReadAsync(cancellationToken) : attempts;
    }

    private static IEnumerable<AppliedMigration> Replaced(MigrationFile migration, IEnumerable<AppliedMigration> attempts) =>
        attempts.Where(a => a.IsApplied && migration.Replaces.Any(r => r.Name == a.Name));

    private static bool IsKnown(MigrationFile migration, IEnumerable<AppliedMigration> attempts) =>
        attempts.Any(a => a.IsApplied && a.Name == migration.Name && migration.Matches(a.Checksum));
}
