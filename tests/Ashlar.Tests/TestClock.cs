namespace Ashlar.Tests;

/// <summary>A clock that stands still until it is told to go on.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTime Now { get; set; } = new(2026, 11, 21, 5, 24, 34, 123, DateTimeKind.Utc);

    /// <summary>How far it goes on whenever somebody looks at it.</summary>
    public TimeSpan Step { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Now += Step);

    public override long GetTimestamp() => Now.Ticks;
}
