namespace Ashlar.PostgreSql;

/// <summary>Times as the server counts them: from the first day of 2000 (https://www.postgresql.org/docs/current/datatype-datetime.html), in days or microseconds.</summary>
/// <remarks>The server has years from 4713 before Christ to 294276. Infinity is the first or the last instant of C#, as in Npgsql.</remarks>
internal static class TimeFormat
{
    private static readonly DateTime s_epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly long s_first = ToMicroseconds(DateTime.MinValue);
    private static readonly long s_last = ToMicroseconds(DateTime.MaxValue);

    /// <returns><see langword="null"/> for a year that C# does not have.</returns>
    public static DateTime? OfMicroseconds(long microseconds) => microseconds switch
    {
        long.MinValue => DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        long.MaxValue => DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
        _ => microseconds >= s_first && microseconds <= s_last ? s_epoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond) : null,
    };

    public static long ToMicroseconds(DateTime time) => (time.Ticks - s_epoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <returns><see langword="null"/> for a year that C# does not have.</returns>
    public static DateTime? OfDays(int days) => days switch
    {
        int.MinValue => OfMicroseconds(long.MinValue),
        int.MaxValue => OfMicroseconds(long.MaxValue),
        _ => OfMicroseconds(days * (TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond)),
    };
}
