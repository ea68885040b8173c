using System.Text;
using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Rehearsing;
using Ashlar.Migrations.Replaying;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Repairing;

/// <summary>Brings folder and history back together with the database. The database itself is never changed here.</summary>
internal sealed class HistoryRepair(ILiveDialect dialect, IDatabaseSession session, MigrationDirectory directory, DevelopmentOptions options)
{
    private const string DriftTitle = "adopt_drift";
    private readonly MigrationHistory _history = new(session, dialect.HistoryTable);
    private readonly MigrationPlanner _planner = new(dialect);
    private readonly List<Repair> _made = [];

    /// <summary>What was done.</summary>
    public IReadOnlyList<Repair> Made => _made;

    /// <param name="drift">What the database has that the files, as edited, do not make.</param>
    public async Task AcceptEditedAsync(IReadOnlyList<MigrationFile> edited, IReadOnlyList<SchemaChange> drift, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (drift.Count > 0)
        {
            diagnostics.AddRange(edited.Select(m => RepairDiagnostics.EditMatters(m, SummaryWriter.InOneLine(drift))));
            return;
        }

        await AcceptAsync(edited, cancellationToken);
        _made.AddRange(edited.Select(m => new Repair(Remedy.AcceptEdited, m)));
    }

    /// <summary>The last of the missing ones gets the whole difference; those before it say so.</summary>
    /// <param name="missing">Names in the order of application.</param>
    /// <param name="drift">What the database has that the files there are do not make.</param>
    public async Task RestoreMissingAsync(IReadOnlyList<string> missing, IReadOnlyList<SchemaChange> drift, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var restored = missing.Order(StringComparer.Ordinal).ToList();
        var scripts = restored.ToDictionary(n => n, n => n == restored[^1] ? ScriptWriter.Write(drift, dialect.SqlWriter) : $"-- What this migration did is in {restored[^1]}.\n");
        var merged = directory.Migrations.Concat(scripts.Select(s => InMemory(s.Key, s.Value))).OrderBy(m => m.Name, StringComparer.Ordinal);
        var open = (await _history.ReadAsync(cancellationToken)).Where(a => a.IsApplied).Select(a => a.Name).ToHashSet();

        await using var shadow = await dialect.Connector.OpenShadowAsync(options.Shadow, cancellationToken);
        var trial = new DiagnosticBag();
        if (!await MigrationReplay.RunAsync(shadow, merged.Where(m => open.Contains(m.Name)), trial, cancellationToken)
            || _planner.Plan(await InspectAsync(shadow, cancellationToken), await InspectAsync(session, cancellationToken)).Count > 0)
        {
            diagnostics.AddRange(missing.Select(n => RepairDiagnostics.NotRestorable(n, trial.FirstOrDefault()?.Message ?? "in its place it does not make what the database has")));
            return;
        }

        foreach (var (name, script) in scripts)
        {
            directory.Add(name, script, null, dialect.Name, diagnostics);
        }

        IReadOnlyList<MigrationFile> files = [.. restored.Select(directory.Find).OfType<MigrationFile>()];
        await AcceptAsync(files, cancellationToken);
        _made.AddRange(files.Select(m => new Repair(Remedy.RestoreMissing, m)));
    }

    /// <param name="shadow">As the applied migrations make it. It is used up.</param>
    public async Task AdoptDriftAsync(Shadow shadow, IReadOnlyList<SchemaChange> drift, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var live = await InspectAsync(session, cancellationToken);
        var (name, script) = (directory.NewName(DriftTitle), ScriptWriter.Write(drift, dialect.SqlWriter));
        var down = await new WayBack(dialect, directory.Migrations, live, options)
            .FindAsync(await shadow.OpenAsync(diagnostics, cancellationToken), await shadow.InspectAsync(cancellationToken), new WayUp(name, script, drift, [], []), diagnostics, cancellationToken);
        if (!diagnostics.HasErrors && directory.Add(name, script, down, dialect.Name, diagnostics) is { } migration)
        {
            await _history.CreateAsync(cancellationToken);
            await _history.EditAsync(edit => edit.AddAppliedAsync(migration), cancellationToken);
            _made.Add(new Repair(Remedy.AdoptDrift, migration));
        }
    }

    private async Task AcceptAsync(IReadOnlyList<MigrationFile> migrations, CancellationToken cancellationToken)
    {
        var attempts = (await _history.ReadAsync(cancellationToken)).Where(a => a.IsApplied).ToList();
        await _history.EditAsync(
            async edit =>
            {
                foreach (var attempt in attempts)
                {
                    if (migrations.FirstOrDefault(m => m.Name == attempt.Name) is { } migration)
                    {
                        await edit.AcceptAsync(attempt, migration);
                    }
                }
            },
            cancellationToken);
    }

    private static MigrationFile InMemory(string name, string script) => new(name, new SourceFile(name, script), Encoding.UTF8.GetBytes(script));

    private Task<DatabaseSchema> InspectAsync(IDatabaseSession database, CancellationToken cancellationToken) =>
        dialect.Inspector.InspectAsync(database.Connection, options.Namespaces, cancellationToken);
}
