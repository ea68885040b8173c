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
    /// <returns>A shadow database as all migrations make it.</returns>
    private async Task<IDatabaseSession> DiagnoseAsync(DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var diagnosis = new DevelopmentDiagnosis(dialect, session, directory, options);
        while (true)
        {
            var shadow = await dialect.Connector.OpenShadowAsync(options.Shadow, cancellationToken);
            try
            {
                var result = await diagnosis.RunAsync(shadow, diagnostics, cancellationToken);
                Repairs = diagnosis.Repairs;
                if (!result.IsRepaired)
                {
                    NeedsDecision = diagnostics.HasErrors && diagnostics.All(d => d.Severity != Severity.Error || HistoryDiagnostics.IsForTheUser(d));
                    diagnostics.AddRange(result.Comparison.OutOfOrder.Select(m => HistoryDiagnostics.OutOfOrder(m, result.Comparison.Last!)));
                    if (!diagnostics.HasErrors && await MigrationReplay.RunAsync(shadow, result.Comparison.Pending, diagnostics, cancellationToken))
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
    private async Task WriteAsync(IDatabaseSession shadow, DatabaseSchema target, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var from = await InspectAsync(shadow, cancellationToken);
        target = await Definitions.SettleAsync(dialect, shadow.Connection, from, target, diagnostics, cancellationToken);
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
        var down = await new WayBack(dialect, directory.Migrations, target, options).FindAsync(shadow, from, new WayUp(folder, script, plan, findings, renames), diagnostics, cancellationToken);
        if (!diagnostics.HasErrors)
        {
            Renames = renames;
            Written = directory.Add(folder, script, down, dialect.Name, diagnostics);
            LintWritten(diagnostics);
        }
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

    private Task<DatabaseSchema> InspectAsync(IDatabaseSession database, CancellationToken cancellationToken) =>
        dialect.Inspector.InspectAsync(database.Connection, options.Namespaces, cancellationToken);
}
