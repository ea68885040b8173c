using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Renaming;

/// <summary>Settles what has another name: what the schema and the command line say, and what the user says when asked.</summary>
internal sealed class RenameChoice(IDialect dialect, MigrationDirectory directory, DevelopmentOptions options)
{
    /// <returns>The renames that have something to do.</returns>
    public IReadOnlyList<Rename> Settle(DatabaseSchema from, DatabaseSchema to, DiagnosticBag diagnostics)
    {
        var known = options.RequestedRenames.Concat(options.Renames.Where(r => !IsWritten(r, from, to))).ToList();
        var plan = RenamePlan.Create(from, to, known);
        diagnostics.AddRange(options.RequestedRenames.Where(r => !plan.Made.Contains(r)).Select(r => RenameDiagnostics.NothingToRename(r)));

        var refused = new HashSet<Rename>();
        while (new RenameCandidates(dialect).Find(plan.Schema, to, refused) is { } candidate)
        {
            if (options.IsRename(candidate) is not { } answer)
            {
                diagnostics.Add(RenameDiagnostics.LooksLikeRename(candidate));
                refused.Add(candidate);
            }
            else if (answer && RenamePlan.Create(plan.Schema, to, [candidate]) is { Made.Count: > 0 })
            {
                plan = RenamePlan.Create(from, to, [.. plan.Made, candidate]);
            }
            else
            {
                refused.Add(candidate);
            }
        }

        return plan.Made;
    }

    /// <summary>Of values in rows nothing in the structure tells whether they were renamed before; the scripts do.</summary>
    private bool IsWritten(Rename rename, DatabaseSchema from, DatabaseSchema to) =>
        rename is EnumValueRename && !dialect.Capabilities.Enums && IsIn(rename, from, to, dialect, directory.Migrations);

    /// <summary>One of the scripts makes the rename.</summary>
    internal static bool IsIn(Rename rename, DatabaseSchema from, DatabaseSchema to, IDialect dialect, IReadOnlyList<MigrationFile> migrations) =>
        RenamePlan.Create(from, to, [rename]).Changes.SelectMany(dialect.SqlWriter.Write).Any(s => migrations.Any(m => m.Script.Text.Contains(s, StringComparison.Ordinal)));
}
