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
            .. attempts.Select(a => new HistoryEntry(a.Name, StateOf(a, comparison), a)),
            .. comparison.Pending.Where(m => comparison.Interrupted.All(a => a.Name != m.Name)).Select(m => new HistoryEntry(m.Name, HistoryState.Pending, null)),
        ];
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
