using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Down;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Renaming;

namespace Ashlar.Migrations.Rehearsing;

/// <summary>
/// Finds the way back anew for migrations that were edited before they were applied. A <c>down.sql</c> that somebody has edited,
/// too, is left alone, and so is one whose migration may rename what this run is not told of.
/// </summary>
internal sealed class DraftRefresh(ILiveDialect dialect, MigrationDirectory directory, DevelopmentOptions options)
{
    /// <returns>The migrations whose way back was written.</returns>
    public async Task<IReadOnlyList<MigrationFile>> RunAsync(HistoryComparison comparison, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var written = new List<MigrationFile>();
        foreach (var draft in comparison.Pending.Where(m => m.Down is { } down && DownScript.IsStale(down.Text, m) && DownScript.IsUntouched(down.Text)))
        {
            IReadOnlyList<MigrationFile> earlier = [.. comparison.Applied, .. comparison.Pending.TakeWhile(m => m != draft)];
            if (await FindAsync(draft, earlier, diagnostics, cancellationToken) is { } down && directory.WriteDown(draft, down, diagnostics) is { } fresh)
            {
                written.Add(fresh);
            }
        }

        return written;
    }

    private async Task<string?> FindAsync(MigrationFile draft, IReadOnlyList<MigrationFile> earlier, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var (before, after) = (DatabaseSchema.Empty, DatabaseSchema.Empty);
        await using (var shadow = await OpenAsync(earlier, diagnostics, cancellationToken))
        {
            before = await InspectAsync(shadow, cancellationToken);
            await MigrationReplay.RunAsync(shadow, [draft], diagnostics, cancellationToken);
            after = await InspectAsync(shadow, cancellationToken);
        }

        var known = options.Renames.Where(r => dialect.Capabilities.Enums || r is not EnumValueRename || RenameChoice.IsIn(r, before, after, dialect, [draft]));
        var renames = RenamePlan.Create(before, after, [.. known]);
        if (diagnostics.HasErrors || new RenameCandidates(dialect).Find(renames.Schema, after, []) is not null)
        {
            return null;
        }

        var plan = new MigrationPlanner(dialect).Plan(before, after, renames.Made);
        var up = new WayUp(draft.Name, draft.Script.Text, plan, DataLossFindings.Of(plan, dialect.TypeMap), renames.Made);
        await using var rehearsal = await OpenAsync(earlier, diagnostics, cancellationToken);
        return await new WayBack(dialect, earlier, null, options).FindAsync(rehearsal, before, up, diagnostics, cancellationToken);
    }

    private async Task<IDatabaseSession> OpenAsync(IReadOnlyList<MigrationFile> migrations, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var shadow = await dialect.Connector.OpenShadowAsync(options.Shadow, cancellationToken);
        await MigrationReplay.RunAsync(shadow, migrations, diagnostics, cancellationToken);
        return shadow;
    }

    private Task<DatabaseSchema> InspectAsync(IDatabaseSession database, CancellationToken cancellationToken) =>
        dialect.Inspector.InspectAsync(database.Connection, options.Namespaces, cancellationToken);
}
