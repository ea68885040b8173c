using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Pushing;

/// <summary>
/// <c>db push</c>: one script from the database as it is to what the schema asks for, in one transaction where the database
/// allows. The history of migrations is neither read nor written.
/// </summary>
public sealed class Push(ILiveDialect dialect)
{
    /// <summary>The user takes the losses that are listed.</summary>
    public required Func<IReadOnlyList<Diagnostic>, bool> AcceptsDataLoss { get; init; }

    public bool EmptiesFirst { get; init; }

    /// <summary>The database schemas that the schema file lists; none for the one that the connection works in.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>How long to wait for another command that changes the structure.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The changes, made or not; known after the run.</summary>
    public IReadOnlyList<SchemaChange> Plan { get; private set; } = [];

    /// <summary>It stopped because the user did not take the losses.</summary>
    public bool NeedsConsent { get; private set; }

    /// <returns><see langword="false"/>, and the reasons, where nothing was changed.</returns>
    /// <exception cref="DatabaseException">The database cannot be used, or a statement failed.</exception>
    public async Task<bool> RunAsync(IDatabaseSession session, DatabaseSchema target, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        await using var held = await session.LockAsync(LockTimeout, cancellationToken);
        if (EmptiesFirst)
        {
            await session.ClearAsync(Namespaces, cancellationToken);
        }

        var current = await dialect.Inspector.InspectAsync(session.Connection, Namespaces, cancellationToken);
        target = await Definitions.SettleAsync(dialect, session.Connection, current, target, diagnostics, cancellationToken);
        if (diagnostics.HasErrors)
        {
            return false;
        }

        Plan = dialect.ChangePlanner.Plan(current, target, new SchemaDiffer(dialect).Diff(current, target));
        if (!await ConsentAsync(session, diagnostics, cancellationToken))
        {
            return false;
        }

        if (Plan.Count > 0)
        {
            await session.ApplyAsync(ScriptWriter.Write(Plan, dialect.SqlWriter), null, cancellationToken);
        }

        return true;
    }

    private async Task<bool> ConsentAsync(IDatabaseSession session, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var risks = await DataLossRisk.FindAsync(session, Plan, dialect, cancellationToken);
        var impossible = risks.Where(r => r.Finding.IsBlocking).Select(PushDiagnostics.Impossible).ToList();
        var losses = risks.Where(r => !r.Finding.IsBlocking).Select(PushDiagnostics.NeedsConsent).ToList();
        NeedsConsent = impossible is [] && losses is not [] && !AcceptsDataLoss(losses);
        diagnostics.AddRange(impossible is not [] ? impossible : NeedsConsent ? losses : []);
        return impossible is [] && !NeedsConsent;
    }
}
