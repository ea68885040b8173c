namespace Apps.Testing;

/// <summary>A millisecond later each time it is asked: no two rows of a test are made at the same moment.</summary>
public sealed class TickingClock : TimeProvider
{
    private long _milliseconds = new DateTimeOffset(2026, 11, 21, 5, 24, 34, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Increment(ref _milliseconds));
}
