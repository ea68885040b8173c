using Ashlar.PostgreSql;
using Ashlar.Sqlite;

namespace Ashlar.NativeAot.Data;

/// <summary>A command line knows the one driver of the schema's database; this program has both.</summary>
public sealed partial class NotesDb
{
    public static NotesDb OpenAny(string url) => new(Session.Open(new DatabaseOptions { Url = url }, [new PostgresDriver(), new SqliteDriver()], s_models));
}
