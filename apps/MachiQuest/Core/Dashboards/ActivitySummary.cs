using MachiQuest.Data;

namespace MachiQuest.Core.Dashboards;

/// <summary>What a user did in the last days, added up.</summary>
/// <param name="From">The first day (UTC).</param>
/// <param name="To">The last day, today when it was added up.</param>
/// <param name="Events">How many events there were.</param>
/// <param name="Xp">The experience that each pet got for them.</param>
/// <param name="Kinds">The same for each kind that there was.</param>
/// <param name="Days">The same for each day on which there was something, the earliest first.</param>
public sealed record ActivitySummary(DateOnly From, DateOnly To, long Events, long Xp, IReadOnlyList<KindSummary> Kinds, IReadOnlyList<DaySummary> Days);

/// <param name="Kind">What was done.</param>
/// <param name="Events">How many events told of it.</param>
/// <param name="Amount">How many commits, steps, minutes.</param>
/// <param name="Xp">The experience for it.</param>
public sealed record KindSummary(EventKind Kind, long Events, long Amount, long Xp);

/// <param name="Day">The day (UTC).</param>
/// <param name="Events">How many events there were.</param>
/// <param name="Xp">The experience for them.</param>
public sealed record DaySummary(DateOnly Day, long Events, long Xp);
