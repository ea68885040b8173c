using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Down;

/// <summary>Which migrations go.</summary>
internal static class DownSteps
{
    /// <returns>The attempts in the order in which they are taken back; none, and perhaps a finding, where nothing is to be done.</returns>
    public static IReadOnlyList<AppliedMigration> Choose(IReadOnlyList<AppliedMigration> attempts, MigrationDirectory directory, DownOptions options, DiagnosticBag diagnostics)
    {
        var open = attempts.Where(a => a.RolledBackAt is null).Reverse().ToList();
        if (options.OnlyMissing)
        {
            return [.. open.Where(a => directory.Find(a.Name) is null)];
        }

        if (options.To is null)
        {
            return [.. open.Take(options.Steps)];
        }

        var steps = open.TakeWhile(a => a.Name != options.To).ToList();
        if (options.To != DownOptions.Base && steps.Count == open.Count)
        {
            diagnostics.Add(DownDiagnostics.NotApplied(options.To));
            return [];
        }

        return steps;
    }
}
