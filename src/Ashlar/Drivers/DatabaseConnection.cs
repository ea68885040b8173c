using Ashlar.Rows;

namespace Ashlar.Drivers;

/// <summary>A connection with the statements that it keeps prepared. Used by one caller at a time.</summary>
/// <remarks>Every method turns the database's errors into a <see cref="DriverException"/>.</remarks>
public abstract class DatabaseConnection : IAsyncDisposable
{
    /// <summary>The connection can no longer be used, and the pool drops it.</summary>
    public abstract bool IsBroken { get; }

    /// <summary>The connection broke because the server, or the way to it, went: the others that wait in the pool are most likely lost too, and the pool drops them.</summary>
    public virtual bool IsServerGone => false;

    /// <summary>The connection has lived or waited for as long as it may: the pool closes it instead of giving it out.</summary>
    public virtual bool IsExpired => false;

    /// <summary>Several statements take one round trip (<see cref="QueryBatchAsync"/>); otherwise they are cheaper one by one.</summary>
    public virtual bool HasBatches => false;

    /// <summary>SQL that was written by hand may have changed the session: the pool calls <see cref="ResetAsync"/> before others use it.</summary>
    public virtual bool NeedsReset => false;

    /// <summary>Runs a statement that gives rows. The reader must be disposed before the next statement.</summary>
    public abstract ValueTask<RowReader> QueryAsync(SqlWriter statement, CancellationToken cancellationToken);

    /// <summary>Runs statements in one round trip. <see cref="RowReader.NextResultAsync"/> goes from one that gives rows to the next.</summary>
    /// <remarks>Only where <see cref="HasBatches"/> says so. The first error ends the batch.</remarks>
    /// <param name="batched">The statements.</param>
    /// <param name="atOneMoment">All of them see the database as it is when the first one begins. Not in a transaction, whose isolation level says what they see.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    public virtual ValueTask<RowReader> QueryBatchAsync(ArraySegment<SqlWriter> batched, bool atOneMoment, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This database has no batches.");

    /// <summary>How many rows a statement of the last batch wrote. It is known where the batch was read to its end.</summary>
    /// <param name="statement">The statement's place in the batch, from 0.</param>
    public virtual int CountOf(int statement) => throw new NotSupportedException("This database has no batches.");

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public abstract ValueTask<int> ExecuteAsync(SqlWriter statement, CancellationToken cancellationToken);

    /// <summary>Begins a transaction.</summary>
    /// <param name="isolationLevel"><see langword="null"/> for the database's own.</param>
    /// <param name="isReadOnly">It will not write.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public abstract ValueTask BeginAsync(IsolationLevel? isolationLevel, bool isReadOnly, CancellationToken cancellationToken);

    /// <summary>Makes the transaction's changes lasting.</summary>
    public abstract ValueTask CommitAsync(CancellationToken cancellationToken);

    /// <summary>Undoes the transaction's changes. Does nothing where the database has already done so.</summary>
    public abstract ValueTask RollbackAsync();

    /// <summary>Makes the session as new: settings, temporary tables and locks go. Never throws; a connection that cannot be reset is broken then.</summary>
    public virtual ValueTask ResetAsync() => ValueTask.CompletedTask;

    /// <summary>Closes the connection and its statements.</summary>
    public abstract ValueTask DisposeAsync();
}
