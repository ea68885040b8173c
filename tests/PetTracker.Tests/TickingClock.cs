namespace PetTracker.Tests;

/// <summary>A second later each time it is asked: no two rows of a test are made at the same moment.</summary>
internal sealed class TickingClock : TimeProvider
{
    private long _seconds;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(Interlocked.Increment(ref _seconds));
}
