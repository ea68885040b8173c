using Ashlar.Database.PostgreSql;
using Ashlar.Database.Sqlite;
using Ashlar.Schema.Providers;

namespace Ashlar.Cli.Schemas;

/// <summary>The databases that this tool speaks to.</summary>
internal static class Databases
{
    public static IReadOnlyList<DatabaseProvider> Providers { get; } = [new PostgreSqlProvider(), new SqliteProvider()];

    /// <summary>The run-time driver of a provider, as the generated client names it. A build asks the project's packages instead.</summary>
    public static IReadOnlyList<string> DriversOf(DatabaseProvider? provider) => provider switch
    {
        SqliteProvider => ["Ashlar.Sqlite.SqliteDriver"],
        PostgreSqlProvider => ["Ashlar.PostgreSql.PostgresDriver"],
        _ => [],
    };

    public static DatabaseProvider? Find(string provider) => Providers.FirstOrDefault(p => p.Answers(provider));

    /// <summary>The provider of the database behind a URL, by its scheme; <see langword="null"/> for an unknown one.</summary>
    public static string? ProviderOf(string url) => url.Split(':')[0] switch
    {
        "postgresql" or "postgres" => "postgresql",
        "file" or "sqlite" => "sqlite",
        _ => null,
    };
}
