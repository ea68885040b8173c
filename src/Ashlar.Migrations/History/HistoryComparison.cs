using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>What the folder and the database's history say of each other.</summary>
public sealed class HistoryComparison
{
    public HistoryComparison(IReadOnlyList<MigrationFile> files, IReadOnlyList<AppliedMigration> attempts)
    {
        var names = files.Select(f => f.Name).ToHashSet();
        var open = attempts.Where(a => a.RolledBackAt is null).ToLookup(a => a.Name);
        Applied = [.. files.Where(f => open[f.Name].Any(a => a.IsApplied))];
        Pending = [.. files.Where(f => open[f.Name].All(a => a.Interruption is not null))];
        Interrupted = [.. attempts.Where(a => a.Interruption is not null && names.Contains(a.Name))];
        Failed = [.. attempts.Where(a => a.IsFailed).Except(Interrupted)];
        // What a later squash made one of; the next deploy tells the history.
        var squashed = files.Where(f => f.Replaces.Count > 0 && f.Replaces.All(r => open[r.Name].Any(a => a.IsApplied))).ToList();
        var replaced = squashed.SelectMany(f => f.Replaces).Select(r => r.Name).ToHashSet();
        Edited = [.. Applied.Where(f => !squashed.Contains(f) && !open[f.Name].Any(a => f.Matches(a.Checksum)))];
        Unknown = [.. attempts.Where(a => a.IsApplied && !replaced.Contains(a.Name) && !names.Contains(a.Name)).Select(a => a.Name).Distinct()];
    }

    /// <summary>The last of the folder's migrations that the database has; <see langword="null"/> where it has none.</summary>
    public string? Last => Applied.Count == 0 ? null : Applied[^1].Name;

    /// <summary>Pending, though one that comes after them is applied: branches were brought together.</summary>
    public IEnumerable<MigrationFile> OutOfOrder => Pending.Where(m => string.CompareOrdinal(m.Name, Last) < 0);

    /// <summary>
    /// Where folder and database part: the last migration that both have before the first that the database has not; empty where
    /// they have nothing in common. <see langword="null"/> where they do not part.
    /// </summary>
    public string? Fork => Unknown.Count > 0 && Pending.Count > 0
        ? Applied.LastOrDefault(m => string.CompareOrdinal(m.Name, Pending[0].Name) < 0)?.Name ?? ""
        : null;

    /// <summary>In the folder and in the database.</summary>
    public IReadOnlyList<MigrationFile> Applied { get; }

    /// <summary>In the folder, and not in the database, or not yet with all their steps.</summary>
    public IReadOnlyList<MigrationFile> Pending { get; }

    /// <summary>Attempts that stopped between two steps: a deploy goes on with them.</summary>
    public IReadOnlyList<AppliedMigration> Interrupted { get; }

    /// <summary>Attempts that stopped nobody knows where.</summary>
    public IReadOnlyList<AppliedMigration> Failed { get; }

    /// <summary>Applied, and another script by now.</summary>
    public IReadOnlyList<MigrationFile> Edited { get; }

    /// <summary>Names of migrations in the database that the folder does not have.</summary>
    public IReadOnlyList<string> Unknown { get; }
}
