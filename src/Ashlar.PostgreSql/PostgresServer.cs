using Npgsql;

namespace Ashlar.PostgreSql;

/// <summary>Where connections go: the server itself, or a pooler before it that gives each transaction another session.</summary>
internal sealed class PostgresServer(PostgresUrl url, bool isPooled) : IAsyncDisposable
{
    private const int UsualStatements = 100;

    private readonly NpgsqlDataSource source = SourceOf(url, isPooled);

    public PostgresUrl Url => url;

    public bool IsPooled => isPooled;

    /// <summary>How long a connection may live; zero is without end.</summary>
    public TimeSpan MaxConnectionLifetime { get; } = url.MaxConnectionLifetime;

    /// <summary>How long a connection may be idle; zero is without end.</summary>
    public TimeSpan MaxIdleConnectionLifetime { get; } = url.MaxIdleConnectionLifetime;

    /// <summary>How many statements a connection keeps ready; how many of them the server keeps prepared is another matter.</summary>
    public int StatementCacheSize => url.StatementCacheSize is > 0 and var size ? size : UsualStatements;

    /// <exception cref="CannotConnectException">The server cannot be reached, or refuses.</exception>
    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = source.CreateConnection();
        var opening = connection.OpenAsync(cancellationToken);
        try
        {
            // Npgsql hears of the cancellation only when the server answers, which it may never do.
            await opening.WaitAsync(cancellationToken);
            return connection;
        }
        catch (OperationCanceledException) when (!opening.IsCompleted)
        {
            _ = CloseAfterAsync(opening, connection);
            throw;
        }
        catch (Exception error) when (error is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException or IOException)
        {
            await connection.DisposeAsync();
            throw PostgresErrors.CannotConnect(error, url);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static async Task CloseAfterAsync(Task opening, NpgsqlConnection connection)
    {
        await opening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await connection.DisposeAsync();
    }

    private static NpgsqlDataSource SourceOf(PostgresUrl url, bool isPooled)
    {
        var text = PostgresConnectionString.Of(url, hasSettings: !isPooled);

        // Times that the database makes by itself are UTC too.
        text.Timezone = "UTC";

        // The names of the columns of a unique key are in the detail. It holds values too: PostgresErrors keeps those out.
        text.IncludeErrorDetail = true;

        // Whose statement of a batch failed.
        text.IncludeFailedBatchedCommand = true;

        // A pooler gives the next transaction a session that does not have the statement. Some can: the URL says so then.
        text.MaxAutoPrepare = url.StatementCacheSize ?? (isPooled ? 0 : UsualStatements);
        text.AutoPrepareMinUsages = 2;
        if (isPooled)
        {
            text.Options = url.Options;
            text.MaxAutoPrepare = url.IsPooled == true ? 0 : text.MaxAutoPrepare;
        }

        var builder = new NpgsqlSlimDataSourceBuilder(text.ConnectionString);
        builder.EnableTransportSecurity();
        builder.EnableArrays();
        builder.EnableNetworkTypes();
        return builder.Build();
    }
}
