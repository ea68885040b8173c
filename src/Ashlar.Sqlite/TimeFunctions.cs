using System.Text;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Calendar arithmetic as in C#.</summary>
internal static class TimeFunctions
{
    public const string AddMonths = "ashlar_add_months";

    public static void Register(sqlite3 connection) => UserFunction.Register(connection, AddMonths, 2, static (context, arguments) =>
    {
        try
        {
            var time = ValueFormat.ParseDateTime(raw.sqlite3_value_blob(arguments[0])).AddMonths(raw.sqlite3_value_int(arguments[1]));
            Span<byte> text = stackalloc byte[ValueFormat.DateTimeLength];
            ValueFormat.WriteDateTime(time, text);
            raw.sqlite3_result_text(context, Encoding.ASCII.GetString(text));
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond year 9999, as SQLite's own functions.
            raw.sqlite3_result_null(context);
        }
        catch (UnexpectedValueException error)
        {
            raw.sqlite3_result_error(context, error.Message);
        }
    });
}
