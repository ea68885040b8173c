using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Replaying;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Repairing;

/// <summary>What <c>migrate dev</c> finds before it does anything.</summary>
/// <param name="Comparison">What folder and history say of each other.</param>
/// <param name="IsRepaired">A way forward was taken: everything is to be looked at again.</param>
internal sealed record DiagnosisResult(HistoryComparison Comparison, bool IsRepaired);

/// <summary>Compares the folder, the history and the database, names each cause by which they differ, and takes the way forward that the user wants.</summary>
internal sealed class DevelopmentDiagnosis(ILiveDialect dialect, IDatabaseSession session, MigrationDirectory directory, DevelopmentOptions options)
{
    private readonly HistoryRepair _repair = new(dialect, session, directory, options);

    /// <summary>The ways forward that were taken.</summary>
    public IReadOnlyList<Repair> Repairs => _repair.Made;

    /// <param name="shadow">Empty; afterwards as the applied migrations make it.</param>
    public async Task<DiagnosisResult> RunAsync(Shadow shadow, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var attempts = await new MigrationHistory(session, dialect.HistoryTable).ReadAsync(cancellationToken);
        var comparison = new HistoryComparison(directory.Migrations, attempts);
        diagnostics.AddRange(comparison.Failed.Select(HistoryDiagnostics.Failed));
        diagnostics.AddRange(comparison.Interrupted.Select(HistoryDiagnostics.Interrupted));
        if (diagnostics.HasErrors)
        {
            diagnostics.AddRange(comparison.Edited.Select(HistoryDiagnostics.Edited).Concat(Missing(comparison)));
            return new DiagnosisResult(comparison, IsRepaired: false);
        }

        // With other files the database differs from what they make as a matter of course: these causes come first.
        var causes = comparison.Edited.Select(HistoryDiagnostics.Edited).Concat(Missing(comparison)).ToList();
        var accepts = comparison.Edited.Count > 0 && options.Takes(Remedy.AcceptEdited, [.. comparison.Edited.Select(HistoryDiagnostics.Edited)]);
        var restores = comparison.Unknown.Count > 0 && options.Takes(Remedy.RestoreMissing, [.. Missing(comparison)]);
        if ((comparison.Edited.Count > 0 && !accepts) || (comparison.Unknown.Count > 0 && !restores))
        {
            diagnostics.AddRange(causes);
            return new DiagnosisResult(comparison, IsRepaired: false);
        }

        if (!await shadow.AddAsync(comparison.Applied, diagnostics, cancellationToken))
        {
            return new DiagnosisResult(comparison, IsRepaired: false);
        }

        var live = await InspectAsync(cancellationToken);
        var drift = await FindDriftAsync(shadow, live, cancellationToken);
        if (shadow.IsRemembered && (drift.Count > 0 || causes.Count > 0))
        {
            await shadow.OpenAsync(diagnostics, cancellationToken);
            if (diagnostics.HasErrors)
            {
                return new DiagnosisResult(comparison, IsRepaired: false);
            }

            drift = await FindDriftAsync(shadow, live, cancellationToken);
        }

        var isRepaired = await TakeAsync(shadow, comparison, drift, diagnostics, cancellationToken);
        return new DiagnosisResult(comparison, isRepaired && !diagnostics.HasErrors);
    }

    /// <returns>Something was done about what does not fit.</returns>
    private async Task<bool> TakeAsync(Shadow shadow, HistoryComparison comparison, IReadOnlyList<SchemaChange> drift, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (comparison.Unknown.Count > 0)
        {
            await _repair.RestoreMissingAsync(comparison.Unknown, drift, diagnostics, cancellationToken);
            return true;
        }

        if (comparison.Edited.Count > 0)
        {
            await _repair.AcceptEditedAsync(comparison.Edited, drift, diagnostics, cancellationToken);
            return true;
        }

        if (drift.Count == 0)
        {
            return false;
        }

        var cause = HistoryDiagnostics.Drift(SummaryWriter.InOneLine(drift));
        if (!options.Takes(Remedy.AdoptDrift, [cause]))
        {
            diagnostics.Add(cause);
            return false;
        }

        await _repair.AdoptDriftAsync(shadow, drift, diagnostics, cancellationToken);
        return true;
    }

    private static IEnumerable<Diagnostic> Missing(HistoryComparison comparison) =>
        comparison.Unknown.Select(HistoryDiagnostics.Unknown).Concat(comparison.Fork is { } fork ? [HistoryDiagnostics.Diverged(fork)] : []);

    private async Task<IReadOnlyList<SchemaChange>> FindDriftAsync(Shadow shadow, DatabaseSchema live, CancellationToken cancellationToken) =>
        new MigrationPlanner(dialect).Plan(await shadow.InspectAsync(cancellationToken), live);

    private Task<DatabaseSchema> InspectAsync(CancellationToken cancellationToken) =>
        dialect.Inspector.InspectAsync(session.Connection, options.Namespaces, cancellationToken);
}
