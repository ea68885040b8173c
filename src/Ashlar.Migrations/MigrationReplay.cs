using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations;

/// <summary>Runs migrations on a database that is there only for that, to see what they make of it.</summary>
public static class MigrationReplay
{
    /// <returns><see langword="false"/>, and a finding, where one of them does not run.</returns>
    public static async Task<bool> RunAsync(IDatabaseSession shadow, IEnumerable<MigrationFile> migrations, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        foreach (var migration in migrations)
        {
            try
            {
                await shadow.ApplyAsync(migration.Script.Text, null, cancellationToken);
            }
            catch (DatabaseException error)
            {
                diagnostics.Add(ScriptDiagnostics.FailedOnShadow(migration, error));
                return false;
            }
        }

        return true;
    }
}
