using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A connection to a replica for the time of a call that reads. If the replica turns out to be lost, another one answers, or the primary.</summary>
/// <param name="lease">The connection to a replica, from its pool.</param>
/// <param name="database">The database whose copy it is.</param>
internal sealed class ReplicaConnection(ConnectionLease lease, Database database) : DatabaseConnection
{
    private ConnectionLease current = lease;
    private int left = database.Replicas.Count;
    private bool isInTransaction;

    public override bool IsBroken => current.Connection.IsBroken;

    public override bool HasBatches => current.Connection.HasBatches;

    public override async ValueTask<RowReader> QueryAsync(SqlWriter statement, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await current.Connection.QueryAsync(statement, cancellationToken);
            }
            catch (CannotConnectException) when (left > 0)
            {
                await MoveAsync(cancellationToken);
            }
        }
    }

    public override async ValueTask<RowReader> QueryBatchAsync(ArraySegment<SqlWriter> batched, bool atOneMoment, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await current.Connection.QueryBatchAsync(batched, atOneMoment, cancellationToken);
            }
            catch (CannotConnectException) when (left > 0)
            {
                await MoveAsync(cancellationToken);
            }
        }
    }

    public override int CountOf(int statement) => current.Connection.CountOf(statement);

    public override ValueTask<int> ExecuteAsync(SqlWriter statement, CancellationToken cancellationToken) => throw OnlyReads();

    /// <summary>Begins a transaction that only reads.</summary>
    public override ValueTask BeginAsync(IsolationLevel? isolationLevel, bool isReadOnly, CancellationToken cancellationToken)
    {
        isInTransaction = isReadOnly ? true : throw OnlyReads();
        return current.Connection.BeginAsync(isolationLevel, isReadOnly, cancellationToken);
    }

    public override ValueTask CommitAsync(CancellationToken cancellationToken) => throw OnlyReads();

    public override ValueTask RollbackAsync()
    {
        isInTransaction = false;
        return current.Connection.RollbackAsync();
    }

    /// <summary>Gives the connection back to the pool that it came from.</summary>
    public override ValueTask DisposeAsync() => current.DisposeAsync();

    private static NotSupportedException OnlyReads() => new("A replica only reads.");

    // The connection waited in the pool while its server went.
    private async ValueTask MoveAsync(CancellationToken cancellationToken)
    {
        var lost = current;
        current = default;
        await lost.DisposeAsync();
        current = (--left > 0 ? await database.Replicas.TryLeaseAsync(cancellationToken) : null)
            ?? await database.Pool.LeaseAsync(forWriting: false, cancellationToken);
        if (isInTransaction)
        {
            await current.Connection.BeginAsync(isolationLevel: null, isReadOnly: true, cancellationToken);
        }
    }
}
