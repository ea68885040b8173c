using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A connection for the time of a call: from the pool, or the transaction's.</summary>
internal readonly struct ConnectionLease : IAsyncDisposable
{
    private readonly ConnectionPool? pool;
    private readonly Transaction? transaction;
    private readonly ReplicaConnection? replica;
    private readonly bool forWriting;

    public ConnectionLease(ConnectionPool pool, DatabaseConnection connection, bool forWriting) =>
        (this.pool, Connection, this.forWriting) = (pool, connection, forWriting);

    public ConnectionLease(Transaction transaction) => (this.transaction, Connection) = (transaction, transaction.Connection);

    public ConnectionLease(ReplicaConnection replica) => Connection = this.replica = replica;

    public DatabaseConnection Connection { get; }

    public ValueTask DisposeAsync()
    {
        transaction?.Leave();
        return pool is not null ? pool.ReturnAsync(Connection, forWriting) : replica?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
