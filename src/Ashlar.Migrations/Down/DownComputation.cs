using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Down;

/// <summary>
/// Works out the way back from the database as it is, to what the migrations that stay make of an empty one: however far the
/// last one came, and whether or not a file says how to take it back.
/// </summary>
internal sealed class DownComputation(ILiveDialect dialect, IDatabaseSession session, MigrationDirectory directory, DownOptions options)
{
    public async Task<IReadOnlyList<DownStep>> RunAsync(IReadOnlyList<AppliedMigration> attempts, IReadOnlyList<AppliedMigration> steps, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var staying = attempts.Where(a => a.IsApplied && !steps.Contains(a)).ToList();
        diagnostics.AddRange(staying.Where(a => directory.Find(a.Name) is null).Select(a => HistoryDiagnostics.Unknown(a.Name)));
        if (diagnostics.HasErrors)
        {
            return [];
        }

        await using var shadow = await dialect.Connector.OpenShadowAsync(options.Shadow, cancellationToken);
        if (!await MigrationReplay.RunAsync(shadow, directory.Migrations.Where(m => staying.Exists(a => a.Name == m.Name)), diagnostics, cancellationToken))
        {
            return [];
        }

        var live = await dialect.Inspector.InspectAsync(session.Connection, options.Namespaces, cancellationToken);
        var plan = new DownPlanner(dialect).Plan(live, await dialect.Inspector.InspectAsync(shadow.Connection, options.Namespaces, cancellationToken));
        return [new DownStep(steps, plan.Count == 0 ? "" : ScriptWriter.Write(plan, dialect.SqlWriter), null, await DangersAsync(plan, steps[0].Name, cancellationToken))];
    }

    private async Task<IReadOnlyList<Diagnostic>> DangersAsync(IReadOnlyList<Database.Changes.SchemaChange> plan, string name, CancellationToken cancellationToken)
    {
        var dangers = new List<Diagnostic>();
        foreach (var (finding, rows) in await DataLossRisk.FindAsync(session, plan, dialect, cancellationToken))
        {
            if ((finding.Loss ?? finding.Obstacle) is { } words)
            {
                dangers.Add(DownDiagnostics.NeedsConsent(name, rows is { } count ? $"{words} ({Counted.Of(count, "row")})" : words));
            }
        }

        return dangers;
    }
}
