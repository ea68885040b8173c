using Ashlar.Drivers;

namespace Ashlar.Sqlite;

internal sealed class SqliteConnectionFactory(SqliteOptions options) : ConnectionFactory
{
    public override int PoolSize => options.PoolSize;

    public override TimeSpan PoolTimeout => options.PoolTimeout;

    // SQLite lets one connection write at a time. Those that wait for each other in its busy handler sleep and guess;
    // in the pool they stand in a queue.
    public override bool HasSingleWriter => true;

    public override ValueTask<DatabaseConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(SqliteConnection.Open(options));
    }
}
