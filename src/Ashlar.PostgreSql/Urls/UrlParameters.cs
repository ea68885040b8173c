namespace Ashlar.PostgreSql;

/// <summary>Every parameter that a PostgreSQL URL may have. <c>docs/guides/connections.md</c> says what each does.</summary>
internal static class UrlParameters
{
    // The most that Linux takes (https://man7.org/linux/man-pages/man7/tcp.7.html).
    private const int MostKeepAlive = 32_767;

    // Each of them stands in an array of Npgsql's.
    private const int MostStatements = 100_000;

    public static IReadOnlyList<UrlParameter> All { get; } =
    [
        // Where to connect. The first three replace what stands before the question mark.
        UrlParameter.Text("host"),
        UrlParameter.Number("port", 1, ushort.MaxValue),
        UrlParameter.Text("dbname"),
        UrlParameter.Text("user"),
        UrlParameter.Secret("password"),
        UrlParameter.Choice("target_session_attrs", "any", "read-write", "read-only", "primary", "standby", "prefer-standby"),

        // The session.
        UrlParameter.Text("schema"),
        UrlParameter.Text("application_name"),
        UrlParameter.Text("options"),

        // The pool.
        UrlParameter.Number("connection_limit", 1, int.MaxValue),
        UrlParameter.Seconds("pool_timeout"),
        UrlParameter.Seconds("max_connection_lifetime"),
        UrlParameter.Seconds("max_idle_connection_lifetime"),
        UrlParameter.Choice("pgbouncer", "true", "false"),
        UrlParameter.Number("statement_cache_size", 0, MostStatements),

        // Waiting.
        UrlParameter.Seconds("connect_timeout"),
        UrlParameter.Seconds("socket_timeout"),
        UrlParameter.Choice("keepalives", "0", "1"),
        UrlParameter.Seconds("keepalives_idle", MostKeepAlive),

        // Encryption and identity.
        UrlParameter.Choice("sslmode", "disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
        UrlParameter.Choice("sslaccept", "strict", "accept_invalid_certs"),
        UrlParameter.Choice("sslnegotiation", "postgres", "direct"),
        UrlParameter.ReadableFile("sslrootcert"),
        UrlParameter.ReadableFile("sslcert"),
        UrlParameter.ReadableFile("sslkey"),
        UrlParameter.ReadableFile("sslidentity"),
        UrlParameter.Secret("sslpassword"),
        UrlParameter.Choice("channel_binding", "disable", "prefer", "require"),
    ];

    private static readonly Dictionary<string, UrlParameter> s_byName = All.ToDictionary(p => p.Name);

    public static UrlProblem? Check(string name, string value)
    {
        if (s_byName.TryGetValue(name, out var parameter))
        {
            return parameter.Check(value);
        }

        // A question mark in a password makes a part of the password look like a parameter.
        return name.Contains('@', StringComparison.Ordinal) || value.Contains('@', StringComparison.Ordinal)
            ? PostgresUrlParser.NotEncoded
            : new($"a PostgreSQL URL has no parameter \"{name}\"", $"it takes {string.Join(", ", All.Select(p => p.Name))}");
    }
}
