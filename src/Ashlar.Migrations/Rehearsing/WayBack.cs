using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Down;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Renaming;

namespace Ashlar.Migrations.Rehearsing;

/// <param name="Name">The migration's.</param>
/// <param name="Plan">What it changes.</param>
/// <param name="Findings">What it may do to rows.</param>
/// <param name="Renames">What has another name after it.</param>
internal sealed record WayUp(string Name, string Script, IReadOnlyList<SchemaChange> Plan, IReadOnlyList<DataLossFinding> Findings, IReadOnlyList<Rename> Renames);

/// <summary>Finds the <c>down.sql</c> of a migration, and tries both.</summary>
/// <param name="dialect">The database's.</param>
/// <param name="earlier">The migrations before it.</param>
/// <param name="target">What it has to make; <see langword="null"/> where that is its author's affair.</param>
/// <param name="options">Where it is tried.</param>
internal sealed class WayBack(ILiveDialect dialect, IReadOnlyList<MigrationFile> earlier, DatabaseSchema? target, DevelopmentOptions options)
{
    private readonly Rehearsal _rehearsal = new(dialect, target, options);

    /// <summary>The structure after the migration, as it was seen when it ran behind the others; <see langword="null"/> where it did not.</summary>
    public DatabaseSchema? After => _rehearsal.After;

    /// <param name="shadow">As the migrations before this one make it. It is used up.</param>
    /// <returns>The text of the file; <see langword="null"/>, and a finding, where there is no way back, or no way up.</returns>
    public async Task<string?> FindAsync(IDatabaseSession shadow, DatabaseSchema before, WayUp up, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(shadow, before, up, null, cancellationToken);
        }
        catch (RehearsalException withRows)
        {
            return await TryEmptyAsync(before, up, withRows, diagnostics, cancellationToken);
        }
    }

    /// <summary>Rows that are made up may stand in the way where real ones do not: what counts is whether it runs at all.</summary>
    private async Task<string?> TryEmptyAsync(DatabaseSchema before, WayUp up, RehearsalException withRows, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        try
        {
            await using var shadow = await dialect.Connector.OpenShadowAsync(options.Shadow, cancellationToken);
            await MigrationReplay.RunAsync(shadow, earlier, diagnostics, cancellationToken);
            return diagnostics.HasErrors ? null : await TryAsync(shadow, before, up, Remark(withRows), cancellationToken);
        }
        catch (RehearsalException error)
        {
            // A draft is to be edited: that it does not run yet may be why.
            diagnostics.Add(error.IsUp && !options.CreateOnly ? DownDiagnostics.UpFails(error.Message) : DownDiagnostics.NoWayBack(up.Name, error.Message));
            return null;
        }
    }

    private async Task<string> TryAsync(IDatabaseSession shadow, DatabaseSchema before, WayUp up, string? remark, CancellationToken cancellationToken)
    {
        var down = await _rehearsal.RunAsync(shadow, before, up, isFilled: remark is null, cancellationToken);
        return DownScript.Write(down, dialect.SqlWriter, up, _rehearsal.DangersOf(down), remark);
    }

    private static string Remark(RehearsalException error) =>
        $"Tried on empty tables only. With rows in them {(error.IsUp ? "the migration" : "the way back")} may fail: {error.Message}.";
}
