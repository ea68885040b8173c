using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Lint;
using Ashlar.Migrations.Rehearsing;
using Ashlar.Migrations.Renaming;
using Ashlar.Migrations.Repairing;
using Ashlar.Migrations.Replaying;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations;

/// <summary>
/// <c>migrate dev</c>: brings the development database up to date, and writes the migration that leads from the
/// migrations to the schema. Nothing is ever reset; what does not fit is said, with a way forward.
/// </summary>
public sealed class Development(ILiveDialect dialect, IDatabaseSession session, MigrationDirectory directory, DevelopmentOptions options)
{
    private readonly MigrationPlanner _planner = new(dialect);

    /// <summary>The script that was written; <see langword="null"/> where the migrations already make the schema.</summary>
    public MigrationFile? Written { get; private set; }

    /// <summary>What <see cref="Written"/> renames.</summary>
    public IReadOnlyList<Rename> Renames { get; private set; } = [];

    /// <summary>The ways forward that were taken before anything else.</summary>
    public IReadOnlyList<Repair> Repairs { get; private set; } = [];

    /// <summary>Migrations that were edited before they were applied: their way back was found anew.</summary>
    public IReadOnlyList<MigrationFile> Refreshed { get; private set; } = [];

    /// <summary>Folder, history and database do not agree, and only the user can say what is right.</summary>
    public bool NeedsDecision { get; private set; }

    /// <summary>What the linter warns of in it.</summary>
    public IReadOnlyList<Diagnostic> Remarks { get; private set; } = [];

    /// <param name="target">What the schema file asks for.</param>
    /// <param name="applied">Told of each migration as soon as it is in the database.</param>
    /// <param name="diagnostics">Why it stopped.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    public Task RunAsync(DatabaseSchema target, Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            await using var shadow = await DiagnoseAsync(diagnostics, cancellationToken);
            if (diagnostics.HasErrors || !await DeployAsync(applied, diagnostics, cancellationToken))
            {
                return;
            }

            await WriteAsync(shadow, target, diagnostics, cancellationToken);
            if (Written is not null && !options.CreateOnly && !diagnostics.HasErrors)
            {
                await DeployAsync(applied, diagnostics, cancellationToken);
            }
        });

    private async Task<bool> DeployAsync(Action<MigrationFile> applied, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        await new Deployment(dialect, session, directory) { Namespaces = options.Namespaces }.RunAsync(applied, diagnostics, cancellationToken);
        return !diagnostics.HasErrors;
    }

    /// <summary>Looks until nothing is left to be put right.</summary>
    /// <returns>What all migrations make.</returns>
    private async Task<Shadow> DiagnoseAsync(DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var diagnosis = new DevelopmentDiagnosis(dialect, session, directory, options);
        while (true)
        {
            var shadow = new Shadow(dialect, options.Shadow, options.Namespaces, options.Cache, session);
            try
            {
                var result = await diagnosis.RunAsync(shadow, diagnostics, cancellationToken);
                Repairs = diagnosis.Repairs;
                if (!result.IsRepaired)
                {
                    NeedsDecision = diagnostics.HasErrors && diagnostics.All(d => d.Severity != Severity.Error || HistoryDiagnostics.IsForTheUser(d));
                    diagnostics.AddRange(result.Comparison.OutOfOrder.Select(m => HistoryDiagnostics.OutOfOrder(m, result.Comparison.Last!)));
                    if (!diagnostics.HasErrors && await shadow.AddAsync(result.Comparison.Pending, diagnostics, cancellationToken))
                    {
                        Refreshed = await new DraftRefresh(dialect, directory, options).RunAsync(result.Comparison, diagnostics, cancellationToken);
                    }

                    return shadow;
                }
            }
            catch
            {
                await shadow.DisposeAsync();
                throw;
            }

            await shadow.DisposeAsync();
        }
    }

    /// <param name="shadow">As all migrations make it.</param>
    private async Task WriteAsync(Shadow shadow, DatabaseSchema target, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (shadow.IsRemembered && !options.CreateOnly && await IsThereAsync(shadow, target, cancellationToken))
        {
            return;
        }

        var trial = await shadow.OpenAsync(diagnostics, cancellationToken);
        var from = await shadow.InspectAsync(cancellationToken);
        target = await Definitions.SettleAsync(dialect, shadow, from, target, diagnostics, cancellationToken);
        if (diagnostics.HasErrors)
        {
            return;
        }

        var renames = new RenameChoice(dialect, directory, options).Settle(from, target, diagnostics);
        var plan = _planner.Plan(from, target, renames);
        var findings = DataLossFindings.Of(plan, dialect.TypeMap);
        if (diagnostics.HasErrors || (plan.Count == 0 && !options.CreateOnly) || (!options.CreateOnly && !await ConsentAsync(plan, diagnostics, cancellationToken)))
        {
            return;
        }

        var name = options.Name();
        diagnostics.AddRange(name is null ? [DirectoryDiagnostics.NameNeeded()] : MigrationName.IsTooLong(name) ? [DirectoryDiagnostics.NameTooLong()] : []);
        if (diagnostics.HasErrors)
        {
            return;
        }

        var (folder, script) = (directory.IsNew(options.Folder) ? options.Folder! : directory.NewName(name!), ScriptWriter.Write(plan, dialect.SqlWriter, findings));
        var wayBack = new WayBack(dialect, directory.Migrations, target, options);
        var down = await wayBack.FindAsync(trial, from, new WayUp(folder, script, plan, findings, renames), diagnostics, cancellationToken);
        if (!diagnostics.HasErrors)
        {
            Renames = renames;
            Written = directory.Add(folder, script, down, dialect.Name, diagnostics);
            LintWritten(diagnostics);
        }

        if (Written is not null && wayBack.After is { } after)
        {
            await shadow.KeepAsync(Written, after, cancellationToken);
        }
    }

    /// <summary>
    /// The migrations make what the schema asks for, by all that is remembered of them. Anything else, or anything to be said, is for a database
    /// that is there to find out.
    /// </summary>
    private async Task<bool> IsThereAsync(Shadow shadow, DatabaseSchema target, CancellationToken cancellationToken)
    {
        var from = await shadow.InspectAsync(cancellationToken);
        if (Definitions.NeedsSettling(dialect, from, target) && !await shadow.IsStatedAsync(target, cancellationToken))
        {
            return false;
        }

        var findings = new DiagnosticBag();
        target = await Definitions.SettleAsync(dialect, shadow, from, target, findings, cancellationToken);
        var renames = new RenameChoice(dialect, directory, options with { IsRename = _ => null }).Settle(from, target, findings);
        return findings.Count == 0 && _planner.Plan(from, target, renames).Count == 0;
    }

    /// <summary>Warnings do not stop anything; what cannot work does.</summary>
    private void LintWritten(DiagnosticBag diagnostics)
    {
        var linter = new Linter(dialect, LintSettings.Read(directory.Path, diagnostics));
        var found = linter.Lint(directory.Migrations, m => m == Written).SelectMany(r => r.ToDiagnostics()).ToLookup(d => d.Severity);
        Remarks = [.. found[Severity.Warning]];
        diagnostics.AddRange(found[Severity.Error]);
    }

    private async Task<bool> ConsentAsync(IReadOnlyList<SchemaChange> plan, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var risks = await DataLossRisk.FindAsync(session, plan, dialect, cancellationToken);
        diagnostics.AddRange(risks.Where(r => r.Finding.IsBlocking).Select(r => ScriptDiagnostics.Impossible(r.Finding, r.Rows ?? 0)));
        var dangers = risks.Where(r => !r.Finding.IsBlocking).Select(r => ScriptDiagnostics.NeedsConsent(r.Finding, r.Rows)).ToList();
        if (!diagnostics.HasErrors && dangers.Count > 0 && !options.AcceptsDataLoss(dangers))
        {
            diagnostics.AddRange(dangers);
        }

        return !diagnostics.HasErrors;
    }
}
