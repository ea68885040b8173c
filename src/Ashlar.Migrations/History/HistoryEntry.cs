using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.History;

/// <summary>A line of <c>migrate history</c>.</summary>
/// <param name="Attempt"><see langword="null"/> for a migration that is pending.</param>
public sealed record HistoryEntry(string Name, HistoryState State, AppliedMigration? Attempt)
{
    /// <summary>Every attempt in the order in which they started, then what is pending.</summary>
    public static IReadOnlyList<HistoryEntry> List(IReadOnlyList<MigrationFile> files, IReadOnlyList<AppliedMigration> attempts)
    {
        var comparison = new HistoryComparison(files, attempts);
        return
        [
            .. attempts.Select(a => new HistoryEntry(a.Name, IsSquashed(a, files, attempts) ? HistoryState.Squashed : StateOf(a, comparison), a)),
            .. comparison.Pending.Where(m => comparison.Interrupted.All(a => a.Name != m.Name)).Select(m => new HistoryEntry(m.Name, HistoryState.Pending, null)),
        ];
    }

    /// <summary>Its row was closed by the squash: the last of its name before that of the one migration that stands for it.</summary>
    private static bool IsSquashed(AppliedMigration attempt, IReadOnlyList<MigrationFile> files, IReadOnlyList<AppliedMigration> attempts)
    {
        var squashed = files.FirstOrDefault(f => f.Replaces.Any(r => r.Name == attempt.Name));
        var start = squashed is null ? null : attempts.FirstOrDefault(a => a.Name == squashed.Name && squashed.Matches(a.Checksum))?.StartedAt;
        return attempt.IsTakenBack && attempt.StartedAt < start && attempt == attempts.LastOrDefault(a => a.Name == attempt.Name && a.StartedAt < start);
    }

    private static HistoryState StateOf(AppliedMigration attempt, HistoryComparison comparison) => attempt switch
    {
        { IsFailed: true } => HistoryState.Failed,
        { IsTakenBack: true } => HistoryState.TakenBack,
        { IsApplied: false } => HistoryState.RolledBack,
        _ when comparison.Unknown.Contains(attempt.Name) => HistoryState.Missing,
        _ when comparison.Edited.Any(m => m.Name == attempt.Name) => HistoryState.Edited,
        _ => HistoryState.Applied,
    };
}
