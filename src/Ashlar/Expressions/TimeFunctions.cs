using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>What the database computes with instants, in UTC. A NULL stays NULL.</summary>
public static class TimeFunctions
{
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
        public Expr<DateTime> AddSeconds(double seconds) => Later(SqlFunction.AddSeconds, time, new Parameter<double>(seconds, ColumnTypes.Float));

        /// <summary>So many minutes later, to the millisecond.</summary>
        public Expr<DateTime> AddMinutes(double minutes) => Later(SqlFunction.AddSeconds, time, new Parameter<double>(minutes * 60, ColumnTypes.Float));

        /// <summary>So many hours later, to the millisecond.</summary>
        public Expr<DateTime> AddHours(double hours) => Later(SqlFunction.AddSeconds, time, new Parameter<double>(hours * 3600, ColumnTypes.Float));

        /// <summary>So many days later, to the millisecond.</summary>
        public Expr<DateTime> AddDays(double days) => Later(SqlFunction.AddSeconds, time, new Parameter<double>(days * 86400, ColumnTypes.Float));

        /// <summary>So many months later; the last day of the month where that day is missing.</summary>
        public Expr<DateTime> AddMonths(int months) => Later(SqlFunction.AddMonths, time, new Parameter<int>(months, ColumnTypes.Int));

        /// <summary>So many years later; the last day of the month where that day is missing.</summary>
        public Expr<DateTime> AddYears(int years) => Later(SqlFunction.AddMonths, time, new Parameter<int>(years * 12, ColumnTypes.Int));

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
        public Expr<DateTime?> AddSeconds(double seconds) => Later(SqlFunction.AddSeconds, time, new Parameter<double>(seconds, ColumnTypes.Float));

        /// <summary>So many minutes later, to the millisecond.</summary>
        public Expr<DateTime?> AddMinutes(double minutes) => Later(SqlFunction.AddSeconds, time, new Parameter<double>(minutes * 60, ColumnTypes.Float));

        /// <summary>So many hours later, to the millisecond.</summary>
        public Expr<DateTime?> AddHours(double hours) => Later(SqlFunction.AddSeconds, time, new Parameter<double>(hours * 3600, ColumnTypes.Float));

        /// <summary>So many days later, to the millisecond.</summary>
        public Expr<DateTime?> AddDays(double days) => Later(SqlFunction.AddSeconds, time, new Parameter<double>(days * 86400, ColumnTypes.Float));

        /// <summary>So many months later; the last day of the month where that day is missing.</summary>
        public Expr<DateTime?> AddMonths(int months) => Later(SqlFunction.AddMonths, time, new Parameter<int>(months, ColumnTypes.Int));

        /// <summary>So many years later; the last day of the month where that day is missing.</summary>
        public Expr<DateTime?> AddYears(int years) => Later(SqlFunction.AddMonths, time, new Parameter<int>(years * 12, ColumnTypes.Int));

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

    private static Computed<T> Later<T>(SqlFunction function, Expr<T> time, SqlNode span) => new(function, time.KnownType, time, span);
}
