using Npgsql;

namespace Ashlar.Testing;

/// <summary>The throw-away PostgreSQL server that <c>./test</c> starts, and the PgBouncer (transaction pooling) before it.</summary>
public static class PostgresServer
{
    /// <summary>A superuser's URL. Each test works in a database of its own: <see cref="PostgresDatabase.CreateAsync"/>.</summary>
    public static Uri Url { get; } = Read("ASHLAR_TEST_POSTGRES_URL");

    public static Uri PgBouncerUrl { get; } = Read("ASHLAR_TEST_PGBOUNCER_URL");

    /// <summary>The URL in the driver's own form.</summary>
    public static string ConnectionStringOf(Uri url, string database)
    {
        var user = url.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port,
            Username = Uri.UnescapeDataString(user[0]),
            Password = Uri.UnescapeDataString(user[1]),
            Database = database,
            Pooling = false,
        }.ConnectionString;
    }

    // No silent skip: a test that needs the server fails without it.
    private static Uri Read(string variable) => new(Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException($"{variable} is not set; ./test starts the server and sets it, or name a server of your own"));
}
