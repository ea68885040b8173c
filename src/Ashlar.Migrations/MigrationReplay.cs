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
        var list = migrations.ToList();
        var (done, error) = await shadow.ReplayAsync([.. list.Select(m => m.Script.Text)], cancellationToken);
        diagnostics.AddRange(error is null ? [] : [ScriptDiagnostics.FailedOnShadow(list[done], error)]);
        return error is null;
    }
}
