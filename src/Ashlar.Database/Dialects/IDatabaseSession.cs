using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>One connection that a migration command works with.</summary>
public interface IDatabaseSession : IAsyncDisposable
{
    /// <summary>For queries with parameters. The session owns it.</summary>
    DbConnection Connection { get; }

    /// <summary>
    /// Keeps every other deploy out until the lock is disposed. A second caller waits: it then finds the work done.
    /// </summary>
    /// <param name="timeout">How long to wait for another holder.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DatabaseException">The time is over, or the database cannot be written to.</exception>
    Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a migration and, in the same transaction, <paramref name="record"/>: either both are in the database or
    /// neither is. A script that manages transactions itself runs without one, and is recorded after it.
    /// </summary>
    /// <exception cref="ScriptException">A statement failed, or the script left broken references or lost rows behind.</exception>
    Task ApplyAsync(string script, Func<DbTransaction?, Task> record, CancellationToken cancellationToken);
}
