using System.Text;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Functions that this driver adds to its connections.</summary>
internal static class UserFunction
{
    /// <summary>Adds a function that depends on nothing but its arguments, and that gives NULL where the first of them is NULL.</summary>
    public static void Register(sqlite3 connection, string name, int argumentCount, Action<sqlite3_context, sqlite3_value[]> body) =>
        SqliteErrors.ThrowIfFailed(
            connection,
            raw.sqlite3_create_function(connection, name, argumentCount, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, (context, _, arguments) =>
            {
                if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_NULL)
                {
                    raw.sqlite3_result_null(context);
                }
                else
                {
                    body(context, arguments);
                }
            }));

    /// <summary>The argument's bytes with their length: a text may hold NUL characters.</summary>
    public static string TextOf(sqlite3_value argument) => Encoding.UTF8.GetString(raw.sqlite3_value_blob(argument));
}
