using Ashlar.Database.PostgreSql;
using Ashlar.Database.Sqlite;
using Ashlar.Schema.Providers;

namespace Ashlar.Cli.Schemas;

/// <summary>The databases that this tool speaks to.</summary>
internal static class Databases
{
    public static IReadOnlyList<DatabaseProvider> Providers { get; } = [new PostgreSqlProvider(), new SqliteProvider()];
}
