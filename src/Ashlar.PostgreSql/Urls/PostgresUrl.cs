using System.Globalization;

namespace Ashlar.PostgreSql;

/// <summary>What a PostgreSQL URL says, with the defaults of what it leaves out. Times of zero are without end.</summary>
internal sealed class PostgresUrl
{
    private readonly IReadOnlyDictionary<string, string> parameters;

    internal PostgresUrl(IReadOnlyDictionary<string, string> parameters) => this.parameters = parameters;

    /// <summary>The servers, of which the first that answers is taken.</summary>
    public required IReadOnlyList<PostgresHost> Hosts { get; init; }

    /// <summary>The user; <see langword="null"/> for the one that runs the process.</summary>
    public required string? User { get; init; }

    public required string? Password { get; init; }

    public required string Database { get; init; }

    /// <summary>Where tables without a schema of their own are; <see langword="null"/> where the server's search path says.</summary>
    public string? Schema => Text("schema");

    public string? ApplicationName => Text("application_name");

    /// <summary>Settings of the session, as libpq takes them: <c>-c name=value</c>.</summary>
    public string? Options => Text("options");

    public string? TargetSessionAttributes => Text("target_session_attrs");

    // Prisma counts physical cores, which .NET does not tell apart.
    public int ConnectionLimit => Number("connection_limit", (Environment.ProcessorCount * 2) + 1);

    public TimeSpan PoolTimeout => Seconds("pool_timeout", 10);

    public TimeSpan ConnectTimeout => Seconds("connect_timeout", 5);

    /// <summary>How long one statement may take.</summary>
    public TimeSpan SocketTimeout => Seconds("socket_timeout", 0);

    public TimeSpan MaxConnectionLifetime => Seconds("max_connection_lifetime", 0);

    public TimeSpan MaxIdleConnectionLifetime => Seconds("max_idle_connection_lifetime", 300);

    /// <summary>A pooler that gives each transaction another session stands before the server; <see langword="null"/> to find out.</summary>
    public bool? IsPooled => Text("pgbouncer") is { } value ? value == "true" : null;

    /// <summary>How many statements a connection keeps prepared; <see langword="null"/> where the URL does not say.</summary>
    public int? StatementCacheSize => parameters.ContainsKey("statement_cache_size") ? Number("statement_cache_size", 0) : null;

    /// <summary>After how long without traffic the operating system asks whether the other side is still there; zero is its own default.</summary>
    public TimeSpan KeepAlive => Text("keepalives") == "0" ? Timeout.InfiniteTimeSpan : Seconds("keepalives_idle", 0);

    public string? ChannelBinding => Text("channel_binding");

    /// <summary>One of libpq's modes, which are enforced as libpq does.</summary>
    public string SslMode
    {
        get
        {
            var mode = Text("sslmode") ?? "prefer";
            return (mode, Text("sslaccept")) switch
            {
                ("disable" or "verify-ca" or "verify-full", _) => mode,
                (_, "strict") => "verify-full",

                // A root certificate that was given is meant to be asked for.
                ("require", null) when RootCertificate is not null => "verify-ca",
                _ => mode,
            };
        }
    }

    public string? SslNegotiation => Text("sslnegotiation");

    /// <summary>The certificates that the server's must come from. Prisma calls this <c>sslcert</c>, libpq <c>sslrootcert</c>.</summary>
    public string? RootCertificate => Text("sslrootcert") ?? (Text("sslkey") is null ? Text("sslcert") : null);

    /// <summary>The client's own certificate, alone or with its key (PKCS #12).</summary>
    public string? ClientCertificate => Text("sslidentity") ?? (Text("sslkey") is null ? null : Text("sslcert"));

    public string? ClientKey => Text("sslkey");

    public string? ClientKeyPassword => Text("sslpassword");

    private string? Text(string name) => parameters.GetValueOrDefault(name);

    private int Number(string name, int otherwise) =>
        Text(name) is { } value ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    private TimeSpan Seconds(string name, int otherwise) => TimeSpan.FromSeconds(Number(name, otherwise));
}
