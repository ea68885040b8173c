using System.Collections.Concurrent;

namespace Accounts.Core;

/// <summary>Counts failed tries by a key, such as an account or an address, within a window of time. In memory: each process counts for itself.</summary>
/// <param name="limit">Tries in a window.</param>
/// <param name="window">How long tries are remembered, from the first one on.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class TryLimiter(int limit, TimeSpan window, TimeProvider clock)
{
    /// <summary>When so many keys are known, those whose window has passed are forgotten; an attacker cannot fill the memory with one-time keys for longer.</summary>
    private const int MaxKeys = 100_000;

    private readonly ConcurrentDictionary<string, Tries> _tries = new();

    /// <summary>Takes one try, before it is known whether it succeeds: many at once do not get past the limit.</summary>
    /// <exception cref="AccountException">There are none left.</exception>
    public void Take(string key)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        var tries = _tries.AddOrUpdate(
            key,
            _ => new Tries(1, now + window),
            (_, known) => known.Until <= now ? new Tries(1, now + window) : known with { Count = Math.Min(known.Count + 1, limit + 1) });
        if (tries.Count > limit)
        {
            throw new AccountException(AccountRefusal.TooManyTries, "There were too many tries. Wait before the next one.") { RetryAfter = tries.Until - now };
        }
    }

    /// <summary>A try that succeeded does not count.</summary>
    public void GiveBack(string key)
    {
        if (_tries.TryGetValue(key, out var known))
        {
            _tries.TryUpdate(key, known with { Count = Math.Max(known.Count - 1, 0) }, known);
        }
    }

    /// <summary>The owner has shown up: what others tried before is forgotten.</summary>
    public void Reset(string key) => _tries.TryRemove(key, out _);

    private void Forget(DateTimeOffset now)
    {
        if (_tries.Count < MaxKeys)
        {
            return;
        }

        foreach (var (key, tries) in _tries)
        {
            if (tries.Until <= now || _tries.Count >= 2 * MaxKeys)
            {
                _tries.TryRemove(key, out _);
            }
        }
    }

    private readonly record struct Tries(int Count, DateTimeOffset Until);
}
