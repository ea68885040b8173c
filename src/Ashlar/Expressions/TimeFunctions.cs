using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>What the database computes with instants, in UTC. A NULL stays NULL.</summary>
public static class TimeFunctions
{
    // As in C#, which has no time that is further away.
    private const int MostYears = 10_000;

    extension(Expr<DateTime> time)
    {
        /// <summary>The year, in UTC as all parts.</summary>
        public Expr<int> Year => Part(SqlFunction.Year, time);

        /// <summary>The month, from 1.</summary>
        public Expr<int> Month => Part(SqlFunction.Month, time);

        /// <summary>The day of the month, from 1.</summary>
        public Expr<int> Day => Part(SqlFunction.Day, time);

        /// <summary>The hour, from 0.</summary>
        public Expr<int> Hour => Part(SqlFunction.Hour, time);

        /// <summary>The minute, from 0.</summary>
        public Expr<int> Minute => Part(SqlFunction.Minute, time);

        /// <summary>The second, from 0.</summary>
        public Expr<int> Second => Part(SqlFunction.Second, time);

        /// <summary>The day of the week; Sunday is 0.</summary>
        public Expr<int> DayOfWeek => Part(SqlFunction.DayOfWeek, time);

        /// <summary>The day of the year, from 1.</summary>
        public Expr<int> DayOfYear => Part(SqlFunction.DayOfYear, time);

        /// <summary>The first instant of the year.</summary>
        public Expr<DateTime> StartOfYear => new Computed<DateTime>(SqlFunction.StartOfYear, time.KnownType, time);

        /// <summary>The first instant of the month.</summary>
        public Expr<DateTime> StartOfMonth => new Computed<DateTime>(SqlFunction.StartOfMonth, time.KnownType, time);

        /// <summary>Midnight of the day.</summary>
        public Expr<DateTime> Date => new Computed<DateTime>(SqlFunction.StartOfDay, time.KnownType, time);

        /// <summary>The first instant of the hour.</summary>
        public Expr<DateTime> StartOfHour => new Computed<DateTime>(SqlFunction.StartOfHour, time.KnownType, time);

        /// <summary>So many seconds later, to the millisecond.</summary>
        public Expr<DateTime> AddSeconds(double seconds) => SecondsLater(time, seconds);

        /// <summary>So many minutes later, to the millisecond.</summary>
        public Expr<DateTime> AddMinutes(double minutes) => SecondsLater(time, minutes * 60);

        /// <summary>So many hours later, to the millisecond.</summary>
        public Expr<DateTime> AddHours(double hours) => SecondsLater(time, hours * 3600);

        /// <summary>So many days later, to the millisecond.</summary>
        public Expr<DateTime> AddDays(double days) => SecondsLater(time, days * 86400);

        /// <summary>So many months later; the last day of the month where that day is missing.</summary>
        /// <exception cref="ArgumentOutOfRangeException">More than 10,000 years, as in C#.</exception>
        public Expr<DateTime> AddMonths(int months) => MonthsLater(time, Months(months));

        /// <summary>So many years later; the last day of the month where that day is missing.</summary>
        /// <exception cref="ArgumentOutOfRangeException">More than 10,000 years, as in C#.</exception>
        public Expr<DateTime> AddYears(int years) => MonthsLater(time, MonthsOf(years));

        /// <summary>The seconds from another instant to this one, to the millisecond.</summary>
        public Expr<double> SecondsSince(Expr<DateTime> other) => SecondsBetween(ColumnTypes.Float, other, time);
    }

    extension(Expr<DateTime?> time)
    {
        /// <summary>The year, in UTC as all parts.</summary>
        public Expr<int?> Year => PartOrNull(SqlFunction.Year, time);

        /// <summary>The month, from 1.</summary>
        public Expr<int?> Month => PartOrNull(SqlFunction.Month, time);

        /// <summary>The day of the month, from 1.</summary>
        public Expr<int?> Day => PartOrNull(SqlFunction.Day, time);

        /// <summary>The hour, from 0.</summary>
        public Expr<int?> Hour => PartOrNull(SqlFunction.Hour, time);

        /// <summary>The minute, from 0.</summary>
        public Expr<int?> Minute => PartOrNull(SqlFunction.Minute, time);

        /// <summary>The second, from 0.</summary>
        public Expr<int?> Second => PartOrNull(SqlFunction.Second, time);

        /// <summary>The day of the week; Sunday is 0.</summary>
        public Expr<int?> DayOfWeek => PartOrNull(SqlFunction.DayOfWeek, time);

        /// <summary>The day of the year, from 1.</summary>
        public Expr<int?> DayOfYear => PartOrNull(SqlFunction.DayOfYear, time);

        /// <summary>The first instant of the year.</summary>
        public Expr<DateTime?> StartOfYear => new Computed<DateTime?>(SqlFunction.StartOfYear, time.KnownType, time);

        /// <summary>The first instant of the month.</summary>
        public Expr<DateTime?> StartOfMonth => new Computed<DateTime?>(SqlFunction.StartOfMonth, time.KnownType, time);

        /// <summary>Midnight of the day.</summary>
        public Expr<DateTime?> Date => new Computed<DateTime?>(SqlFunction.StartOfDay, time.KnownType, time);

        /// <summary>The first instant of the hour.</summary>
        public Expr<DateTime?> StartOfHour => new Computed<DateTime?>(SqlFunction.StartOfHour, time.KnownType, time);

        /// <summary>So many seconds later, to the millisecond.</summary>
        public Expr<DateTime?> AddSeconds(double seconds) => SecondsLater(time, seconds);

        /// <summary>So many minutes later, to the millisecond.</summary>
        public Expr<DateTime?> AddMinutes(double minutes) => SecondsLater(time, minutes * 60);

        /// <summary>So many hours later, to the millisecond.</summary>
        public Expr<DateTime?> AddHours(double hours) => SecondsLater(time, hours * 3600);

        /// <summary>So many days later, to the millisecond.</summary>
        public Expr<DateTime?> AddDays(double days) => SecondsLater(time, days * 86400);

        /// <summary>So many months later; the last day of the month where that day is missing.</summary>
        /// <exception cref="ArgumentOutOfRangeException">More than 10,000 years, as in C#.</exception>
        public Expr<DateTime?> AddMonths(int months) => MonthsLater(time, Months(months));

        /// <summary>So many years later; the last day of the month where that day is missing.</summary>
        /// <exception cref="ArgumentOutOfRangeException">More than 10,000 years, as in C#.</exception>
        public Expr<DateTime?> AddYears(int years) => MonthsLater(time, MonthsOf(years));

        /// <summary>The seconds from another instant to this one, to the millisecond.</summary>
        public Expr<double?> SecondsSince(Expr<DateTime?> other) => SecondsBetween(ColumnTypes.NullableFloat, other, time);
    }

    private static Computed<TSpan> SecondsBetween<TSpan, T>(ColumnType<TSpan> type, Expr<T> earlier, Expr<T> later)
    {
        Parameter<T>.Teach(earlier, later);
        return new(SqlFunction.SecondsBetween, type, later.Beside(earlier), earlier.Beside(later));
    }

    private static Computed<int> Part(SqlFunction part, Expr<DateTime> time) => new(part, ColumnTypes.Int, time);

    private static Computed<int?> PartOrNull(SqlFunction part, Expr<DateTime?> time) => new(part, ColumnTypes.NullableInt, time);

    // A column holds milliseconds: what is computed is found by what is read of it.
    private static Computed<T> SecondsLater<T>(Expr<T> time, double seconds) => new(
        SqlFunction.AddSeconds,
        time.KnownType,
        time,
        new Parameter<double>(time.KnownType.IsPrecise ? seconds : Math.Round(seconds, 3, MidpointRounding.AwayFromZero), ColumnTypes.Float));

    private static Computed<T> MonthsLater<T>(Expr<T> time, int months) => new(SqlFunction.AddMonths, time.KnownType, time, new Parameter<int>(months, ColumnTypes.Int));

    private static int Months(int months)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostYears * 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, -MostYears * 12);
        return months;
    }

    private static int MonthsOf(int years)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, MostYears);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, -MostYears);
        return years * 12;
    }
}
