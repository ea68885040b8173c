using System.Text;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Upper and lower case beyond ASCII, which SQLite's own LIKE does not know: a function of this driver's connections.</summary>
internal static class CaseFolding
{
    public const string FunctionName = "ashlar_fold";

    private static readonly delegate_function_scalar s_fold = static (context, _, arguments) =>
    {
        if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_NULL)
        {
            raw.sqlite3_result_null(context);
        }
        else
        {
            raw.sqlite3_result_text(context, Fold(Encoding.UTF8.GetString(raw.sqlite3_value_blob(arguments[0]))));
        }
    };

    public static string Fold(string text) => text.ToUpperInvariant();

    public static void Register(sqlite3 connection) => SqliteErrors.ThrowIfFailed(
        connection,
        raw.sqlite3_create_function(connection, FunctionName, 1, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, s_fold));
}
