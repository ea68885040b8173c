namespace Ashlar.PostgreSql;

/// <summary>Every parameter that a PostgreSQL URL may have. <c>docs/guides/connections.md</c> says what each does.</summary>
internal static class UrlParameters
{
    private const string Seconds = " (seconds, 0 is without end)";

    // .NET's timers take no more milliseconds than an int holds.
    private const int MostSecondsOfTimer = int.MaxValue / 1000;

    // Linux refuses more.
    private const int MostSecondsOfKeepAlive = 32_767;

    // Each connection has a place for every statement, used or not.
    private const int MostStatements = 10_000;

    public static IReadOnlyList<UrlParameter> All { get; } =
    [
        // Where to connect. The first three replace what stands before the question mark.
        UrlParameter.Text("host"),
        UrlParameter.Number("port", 1, most: ushort.MaxValue),
        UrlParameter.Text("dbname"),
        UrlParameter.Text("user"),
        UrlParameter.Secret("password"),
        UrlParameter.Choice("target_session_attrs", "any", "read-write", "read-only", "primary", "standby", "prefer-standby"),

        // The session.
        UrlParameter.Text("schema"),
        UrlParameter.Text("application_name"),
        UrlParameter.Text("options"),

        // The pool.
        UrlParameter.Number("connection_limit", 1),
        UrlParameter.Number("pool_timeout", 0, Seconds, MostSecondsOfTimer),
        UrlParameter.Number("max_connection_lifetime", 0, Seconds),
        UrlParameter.Number("max_idle_connection_lifetime", 0, Seconds, MostSecondsOfTimer),
        UrlParameter.Choice("pgbouncer", "true", "false"),
        UrlParameter.Number("statement_cache_size", 0, most: MostStatements),

        // Waiting.
        UrlParameter.Number("connect_timeout", 0, Seconds),
        UrlParameter.Number("socket_timeout", 0, Seconds, MostSecondsOfTimer),
        UrlParameter.Choice("keepalives", "0", "1"),
        UrlParameter.Number("keepalives_idle", 0, " (seconds, 0 is the system's own)", MostSecondsOfKeepAlive),

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
