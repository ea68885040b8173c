namespace MachiQuest.Core.Deliveries;

/// <summary>When a delivery that failed is tried again.</summary>
public static class RetryRules
{
    /// <summary>After so many attempts it is parked.</summary>
    public const int MostAttempts = 8;

    /// <summary>Whoever takes a delivery has this long; then it is anybody's again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    /// <summary>The wait after an attempt: twice as long each time, up to ten minutes. A random half of it keeps those that failed together apart.</summary>
    /// <param name="attempt">Which attempt failed, from 1.</param>
    /// <param name="random">0 to 1.</param>
    public static TimeSpan DelayAfter(int attempt, double random)
    {
        var full = Math.Min(s_first.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 30)), s_longest.TotalSeconds);
        return TimeSpan.FromSeconds(full * (0.5 + (random / 2)));
    }
}
