namespace CtoProjects.Core.Learning;

/// <summary>Days in a row.</summary>
public static class Streak
{
    /// <summary>How many days in a row end today; or yesterday, while nothing was done today yet.</summary>
    /// <param name="days">The days on which something was done, the last one first, each once.</param>
    /// <param name="today">The day.</param>
    public static int Of(IReadOnlyList<DateTime> days, DateTime today)
    {
        if (days is [] || days[0].Date < today.Date.AddDays(-1))
        {
            return 0;
        }

        var length = 1;
        while (length < days.Count && days[length].Date == days[length - 1].Date.AddDays(-1))
        {
            length++;
        }

        return length;
    }
}
