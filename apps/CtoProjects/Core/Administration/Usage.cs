using CtoProjects.Data;

namespace CtoProjects.Core.Administration;

/// <summary>What one user has, and did in all.</summary>
public sealed record UserUsage(int Materials, long MaterialBytes, long CardsReviewed, long QuestionsAnswered, long DurationMs, DateOnly? LastActiveDay);

/// <summary>The whole platform in numbers.</summary>
/// <param name="Users">By their role.</param>
/// <param name="Materials">How many.</param>
/// <param name="MaterialBytes">How large, all together.</param>
/// <param name="Assets">By their kind.</param>
/// <param name="Opinions">How many opinions were given.</param>
/// <param name="AverageRating">Of the opinions; <see langword="null"/> where there are none.</param>
/// <param name="Days">Day by day, the last one first.</param>
public sealed record PlatformUsage(
    IReadOnlyDictionary<UserRole, int> Users, int Materials, long MaterialBytes, IReadOnlyDictionary<AssetKind, int> Assets, int Opinions, double? AverageRating, IReadOnlyList<UsageDay> Days);

/// <summary>What was done on a day, in UTC.</summary>
public sealed record UsageDay(DateOnly Day, int Learners, long CardsReviewed, long QuestionsAnswered, long DurationMs);
