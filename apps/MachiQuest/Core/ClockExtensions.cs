namespace MachiQuest.Core;

internal static class ClockExtensions
{
    /// <summary>The time in UTC, as precise as the database keeps it: a time that was written is equal when it is read.</summary>
    public static DateTime Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
