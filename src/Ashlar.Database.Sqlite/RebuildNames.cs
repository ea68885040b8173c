namespace Ashlar.Database.Sqlite;

/// <summary>How a table is called while it is made anew, which is how a rebuild in a script is known again.</summary>
internal static class RebuildNames
{
    private const string Prefix = "new_";

    public static string ForNew(string table) => Prefix + table;
}
