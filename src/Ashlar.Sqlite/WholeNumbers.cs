using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>The limits of whole numbers: a column of SQLite takes any number, and what is computed beyond 64 bits is no whole one any more.</summary>
internal static class WholeNumbers
{
    public const string Int = "ashlar_int";
    public const string BigInt = "ashlar_bigint";

    /// <summary>What the error of a number that is too large says.</summary>
    public const string OutOfRange = "a whole number is out of range";

    // Of larger ones a Float does not hold each.
    private const double LargestExact = 1L << 53;

    public static void Register(sqlite3 connection)
    {
        UserFunction.Register(connection, Int, 1, static (context, arguments) => Give(context, arguments[0], int.MinValue, int.MaxValue));
        UserFunction.Register(connection, BigInt, 1, static (context, arguments) => Give(context, arguments[0], long.MinValue, long.MaxValue));
    }

    private static void Give(sqlite3_context context, sqlite3_value value, long least, long most)
    {
        if (IsWhole(value) && raw.sqlite3_value_int64(value) is var number && number >= least && number <= most)
        {
            raw.sqlite3_result_int64(context, number);
        }
        else
        {
            raw.sqlite3_result_error(context, OutOfRange);
        }
    }

    private static bool IsWhole(sqlite3_value value) => raw.sqlite3_value_type(value) == raw.SQLITE_INTEGER
        || (raw.sqlite3_value_double(value) is var number && Math.Abs(number) <= LargestExact && Math.Floor(number) == number);
}
