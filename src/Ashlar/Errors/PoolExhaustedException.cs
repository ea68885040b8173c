namespace Ashlar;

/// <summary>No connection of the pool became free in time.</summary>
/// <param name="size">The number of connections in the pool.</param>
/// <param name="timeout">How long the query waited.</param>
public sealed class PoolExhaustedException(int size, TimeSpan timeout)
    : AshlarException($"All {size} connections stayed in use for {timeout.TotalSeconds:0.#} s (connection_limit={size}, pool_timeout={timeout.TotalSeconds:0.#}); look for transactions that stay open, or raise these parameters of the database URL.")
{
    /// <summary>The number of connections in the pool.</summary>
    public int Size { get; } = size;

    /// <summary>How long the query waited.</summary>
    public TimeSpan Timeout { get; } = timeout;
}
