using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Bytes in lists, which travel as JSON. SQLite has <c>unhex()</c> from version 3.41 on.</summary>
internal static class BytesFunctions
{
    public const string OfHex = "ashlar_bytes";

    public static string ToHex(byte[] bytes) => Convert.ToHexString(bytes);

    public static void Register(sqlite3 connection) => UserFunction.Register(connection, OfHex, 1, static (context, arguments) =>
    {
        var bytes = Convert.FromHexString(UserFunction.TextOf(arguments[0]));
        if (bytes.Length == 0)
        {
            // No bytes have no address, which SQLite takes for NULL.
            raw.sqlite3_result_zeroblob(context, 0);
        }
        else
        {
            raw.sqlite3_result_blob(context, bytes);
        }
    });
}
