using Ashlar.Rows;

namespace Ashlar.Drivers;

/// <summary>A connection with the statements that it keeps prepared. Used by one caller at a time.</summary>
/// <remarks>Every method turns the database's errors into a <see cref="DriverException"/>.</remarks>
public abstract class DatabaseConnection : IAsyncDisposable
{
    /// <summary>The connection can no longer be used, and the pool drops it.</summary>
    public abstract bool IsBroken { get; }

    /// <summary>Runs a statement that gives rows. The reader must be disposed before the next statement.</summary>
    public abstract ValueTask<RowReader> QueryAsync(SqlWriter statement, CancellationToken cancellationToken);

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

    /// <summary>Closes the connection and its statements.</summary>
    public abstract ValueTask DisposeAsync();
}
