using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Down;

/// <summary>
/// <c>migrate down</c>: takes back what was applied last, with the text of each <c>down.sql</c>. What stopped half way is taken
/// back from the state that it left, which no file can know.
/// </summary>
public sealed class Downgrade(ILiveDialect dialect, IDatabaseSession session, MigrationDirectory directory, DownOptions options)
{
    private readonly MigrationHistory _history = new(session, dialect.HistoryTable);

    /// <summary>How long to wait for a deploy.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <param name="takenBack">Told of each migration as soon as it is gone.</param>
    /// <param name="preview">Told, with the scripts, what would run.</param>
    /// <param name="diagnostics">Why it stopped.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    public Task RunAsync(Action<string> takenBack, Action<IReadOnlyList<string>, string> preview, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            await using var held = await session.LockAsync(LockTimeout, cancellationToken);
            var attempts = await _history.ReadAsync(cancellationToken);
            var steps = DownSteps.Choose(attempts, directory, options, diagnostics);
            if (steps.Count == 0)
            {
                return;
            }

            var computes = options.Computes || options.OnlyMissing || steps.Any(s => s.IsFailed);
            var scripts = computes
                ? await new DownComputation(dialect, session, directory, options).RunAsync(attempts, steps, diagnostics, cancellationToken)
                : Written(steps, diagnostics);
            if (diagnostics.HasErrors || !(options.IsDryRun || Consents(scripts, diagnostics)))
            {
                return;
            }

            foreach (var script in scripts)
            {
                if (options.IsDryRun)
                {
                    preview(script.Names, script.Text);
                }
                else if (!await ApplyAsync(script, takenBack, diagnostics, cancellationToken))
                {
                    return;
                }
            }
        });

    private List<DownStep> Written(IReadOnlyList<AppliedMigration> steps, DiagnosticBag diagnostics)
    {
        var scripts = new List<DownStep>();
        foreach (var attempt in steps)
        {
            if (directory.Find(attempt.Name) is not { Down: { } down } migration)
            {
                diagnostics.Add(DownDiagnostics.NoScript(attempt.Name));
            }
            else if (DownScript.IsStale(down.Text, migration))
            {
                diagnostics.Add(DownDiagnostics.Stale(migration, down));
            }
            else
            {
                scripts.Add(new DownStep([attempt], down.Text, down, [.. DownScript.Warnings(down.Text).Select(w => DownDiagnostics.NeedsConsent(attempt.Name, w))]));
            }
        }

        return scripts;
    }

    private bool Consents(IReadOnlyList<DownStep> scripts, DiagnosticBag diagnostics)
    {
        var dangers = scripts.SelectMany(s => s.Dangers).ToList();
        if (dangers.Count == 0 || options.AcceptsDataLoss(dangers))
        {
            return true;
        }

        diagnostics.AddRange(dangers);
        return false;
    }

    private async Task<bool> ApplyAsync(DownStep script, Action<string> takenBack, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        try
        {
            if (await session.ApplyAsync(script.Text, new DownRecord(_history, script.Attempts), cancellationToken))
            {
                script.Names.ToList().ForEach(takenBack);
            }

            return true;
        }
        catch (ScriptException error)
        {
            diagnostics.Add(DownDiagnostics.Failed(script, error));
            return false;
        }
    }
}
