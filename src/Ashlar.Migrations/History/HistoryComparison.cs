using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>What the folder and the database's history say of each other.</summary>
public sealed class HistoryComparison
{
    public HistoryComparison(IReadOnlyList<MigrationFile> files, IReadOnlyList<AppliedMigration> attempts)
    {
        var open = attempts.Where(a => a.RolledBackAt is null).ToLookup(a => a.Name);
        Applied = [.. files.Where(f => open[f.Name].Any(a => a.IsApplied))];
        Pending = [.. files.Where(f => open[f.Name].All(a => a.Interruption is not null))];
        Interrupted = [.. attempts.Where(a => a.Interruption is not null && files.Any(f => f.Name == a.Name))];
        Failed = [.. attempts.Where(a => a.IsFailed).Except(Interrupted)];
        Edited = [.. Applied.Where(f => !open[f.Name].Any(a => f.Matches(a.Checksum)))];
        Unknown = [.. attempts.Where(a => a.IsApplied && files.All(f => f.Name != a.Name)).Select(a => a.Name).Distinct()];
    }

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
