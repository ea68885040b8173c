using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Upper and lower case beyond ASCII, which SQLite's own functions and LIKE do not know.</summary>
internal static class TextFunctions
{
    public const string Fold = "ashlar_fold";
    public const string Lower = "ashlar_lower";

    public static string ToFolded(string text) => text.ToUpperInvariant();

    public static void Register(sqlite3 connection)
    {
        UserFunction.Register(connection, Fold, 1, static (context, arguments) => raw.sqlite3_result_text(context, ToFolded(UserFunction.TextOf(arguments[0]))));
        UserFunction.Register(connection, Lower, 1, static (context, arguments) => raw.sqlite3_result_text(context, UserFunction.TextOf(arguments[0]).ToLowerInvariant()));
    }
}
