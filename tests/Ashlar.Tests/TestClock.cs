namespace Ashlar.Tests;

/// <summary>A clock that stands still until it is told to go on.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTime Now { get; set; } = new(2026, 11, 21, 5, 24, 34, 123, DateTimeKind.Utc);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Now);

    public override long GetTimestamp() => Now.Ticks;
}
