using Npgsql;

namespace Ashlar.PostgreSql;

/// <summary>A URL in the form that Npgsql takes. Its pool is off: whoever connects keeps connections himself, or closes them.</summary>
internal static class PostgresConnectionString
{
    // Npgsql refuses more.
    private const int MostSeconds = 1024;

    /// <param name="url">The URL.</param>
    /// <param name="hasSettings">Sends <c>search_path</c> and <c>options</c> at the start, which poolers refuse.</param>
    public static NpgsqlConnectionStringBuilder Of(PostgresUrl url, bool hasSettings = true)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = string.Join(',', HostsOf(url).Select(Text)),
            Port = url.Hosts[0].Port,
            Username = url.User,
            Password = url.Password,
            Database = url.Database,
            Pooling = false,
            Timeout = Math.Min(Seconds(url.ConnectTimeout), MostSeconds),
            CommandTimeout = Seconds(url.SocketTimeout),
            SslMode = SslModeOf(url.SslMode),

            // The URL has no word for it. Npgsql would try on each connection, and throw and catch where it is not built in.
            GssEncryptionMode = GssEncryptionMode.Disable,
            RootCertificate = url.RootCertificate,
            SslCertificate = url.ClientCertificate,
            SslKey = url.ClientKey,
            SslPassword = url.ClientKeyPassword,
            ApplicationName = url.ApplicationName,
            TcpKeepAlive = url.KeepAlive != Timeout.InfiniteTimeSpan,
            TcpKeepAliveTime = url.KeepAlive > TimeSpan.Zero ? Seconds(url.KeepAlive) : 0,
        };
        if (url.ChannelBinding is { } binding)
        {
            builder.ChannelBinding = Enum.Parse<ChannelBinding>(binding, ignoreCase: true);
        }

        if (url.SslNegotiation is { } negotiation)
        {
            builder.SslNegotiation = Enum.Parse<SslNegotiation>(negotiation, ignoreCase: true);
        }

        if (url.TargetSessionAttributes is { } attributes)
        {
            builder.TargetSessionAttributes = attributes;
        }

        if (hasSettings)
        {
            builder.SearchPath = url.Schema is { } schema ? $"\"{schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : null;
            builder.Options = url.Options;
        }

        return builder;
    }

    // Npgsql asks what a server is only where it can choose. One name may stand for several servers too.
    private static IEnumerable<PostgresHost> HostsOf(PostgresUrl url) =>
        url is { Hosts: [var only], TargetSessionAttributes: not (null or "any") } ? [only, only] : url.Hosts;

    private static SslMode SslModeOf(string mode) => mode switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    private static string Text(PostgresHost host) => host.Name switch
    {
        ['/', ..] => host.Name,
        var name when name.Contains(':', StringComparison.Ordinal) => $"[{name}]:{host.Port}",
        var name => $"{name}:{host.Port}",
    };

    private static int Seconds(TimeSpan time) => (int)time.TotalSeconds;
}
