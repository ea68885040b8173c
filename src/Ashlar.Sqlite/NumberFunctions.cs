using System.Globalization;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Numbers as C# rounds them. SQLite keeps decimal numbers as binary ones, in which 0.1 + 0.2 is not 0.3.</summary>
internal static class NumberFunctions
{
    /// <summary>The number that is stored for the decimal number that this one is read as.</summary>
    public const string Decimal = "ashlar_decimal";

    /// <summary>The floating-point number with these digits, to the last one; a whole number is itself.</summary>
    public const string OfDigits = "ashlar_float";

    /// <summary>The number (0) with so many digits (1) behind the point; a half goes away from zero.</summary>
    public const string Round = "ashlar_round";

    /// <summary>The decimal number (0) with so many digits (1) behind the point; a half goes away from zero.</summary>
    public const string RoundDecimal = "ashlar_round_decimal";

    /// <summary>The largest whole number that is not larger. SQLite's own is an option of the library's build.</summary>
    public const string Floor = "ashlar_floor";

    /// <summary>The smallest whole number that is not smaller. SQLite's own is an option of the library's build.</summary>
    public const string Ceiling = "ashlar_ceiling";

    public static void Register(sqlite3 connection)
    {
        Register(connection, Decimal, 1, static (number, _) => IsDecimal(number) ? (double)ValueFormat.ToDecimal(number) : number);
        Register(connection, OfDigits, 1, static (_, digits) => double.Parse(raw.sqlite3_value_blob(digits[0]), CultureInfo.InvariantCulture));
        Register(connection, Round, 2, static (number, digits) => IsDecimal(number) ? Rounded(OfAllDigits(number), digits[1]) : number);
        Register(connection, RoundDecimal, 2, static (number, digits) => IsDecimal(number) ? Rounded(ValueFormat.ToDecimal(number), digits[1]) : number);
        Register(connection, Floor, 1, static (number, _) => Math.Floor(number));
        Register(connection, Ceiling, 1, static (number, _) => Math.Ceiling(number));
    }

    // Beyond that, a binary number has no digits behind the point, and no noise.
    private static bool IsDecimal(double number) => Math.Abs(number) < (double)decimal.MaxValue;

    // The conversion of .NET gives fifteen digits, and a number may have seventeen.
    private static decimal OfAllDigits(double number) =>
        decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static double Rounded(decimal number, sqlite3_value digits) =>
        (double)decimal.Round(number, raw.sqlite3_value_int(digits), MidpointRounding.AwayFromZero);

    // A whole number is all of these things already.
    private static void Register(sqlite3 connection, string name, int argumentCount, Func<double, sqlite3_value[], double> function) =>
        UserFunction.Register(connection, name, argumentCount, (context, arguments) =>
        {
            if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_INTEGER)
            {
                raw.sqlite3_result_int64(context, raw.sqlite3_value_int64(arguments[0]));
            }
            else
            {
                raw.sqlite3_result_double(context, function(raw.sqlite3_value_double(arguments[0]), arguments));
            }
        });
}
