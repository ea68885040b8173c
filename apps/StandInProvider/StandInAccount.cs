namespace StandInProvider;

/// <summary>An account at the stand-in, and what its watch has counted by days.</summary>
internal sealed class StandInAccount(string name)
{
    private readonly Dictionary<DateOnly, (int Steps, int ActiveMinutes, int Sleep)> _days = [];

    /// <summary>A number that is always the same for a name, as GitHub's ids are.</summary>
    public long Id => 1_000_000 + name.Aggregate(7L, (hash, c) => ((hash * 31) + c) % 1_000_000_007);

    public string Name => name;

    public void Add(DateOnly day, int steps, int activeMinutes, int sleep)
    {
        lock (_days)
        {
            var before = Of(day);
            _days[day] = (before.Steps + steps, before.ActiveMinutes + activeMinutes, before.Sleep + sleep);
        }
    }

    public (int Steps, int ActiveMinutes, int Sleep) Of(DateOnly day)
    {
        lock (_days)
        {
            return _days.GetValueOrDefault(day);
        }
    }
}
