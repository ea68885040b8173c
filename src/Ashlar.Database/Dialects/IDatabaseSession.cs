using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>One connection that a migration command works with.</summary>
public interface IDatabaseSession : IAsyncDisposable
{
    /// <summary>For queries with parameters. The session owns it.</summary>
    DbConnection Connection { get; }

    /// <summary>What the next query should ask along; <see langword="null"/> where nothing is open.</summary>
    SessionProof? Proof => null;

    /// <summary>
    /// Keeps every other deploy out until the lock is disposed, as far as the database can without stopping its readers.
    /// A second caller waits; what the first has applied <see cref="IScriptRecord.StartAsync"/> then finds done.
    /// </summary>
    /// <param name="timeout">How long to wait for another holder.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DatabaseException">The time is over, or the database cannot be written to.</exception>
    Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>Keeps foreign keys from now on, where the database leaves that to each connection: migrations need a free hand, other writes do not.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task EnforceForeignKeysAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Limits every statement from now on.</summary>
    /// <param name="limits">What is left out there stays as it is.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DatabaseException">The database knows no such limit.</exception>
    Task LimitAsync(StatementLimits limits, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a migration and keeps its record in the same transaction: either both are in the database or neither is.
    /// A script that manages transactions itself runs without one, between the two parts of its record.
    /// </summary>
    /// <param name="script">Any number of statements.</param>
    /// <param name="record">Written before and after the script; <see langword="null"/> for a script that leaves no record.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <returns><see langword="false"/> where the record says that there is nothing to do.</returns>
    /// <exception cref="ScriptException">A statement failed, or the script left broken references or lost rows behind.</exception>
    Task<bool> ApplyAsync(string script, IScriptRecord? record, CancellationToken cancellationToken);

    /// <summary>
    /// Runs scripts one behind the other, each as <see cref="ApplyAsync"/> does without a record. A server that is far away is
    /// sent many at once.
    /// </summary>
    /// <param name="scripts">In their order.</param>
    /// <param name="cancellationToken">Stops between two scripts.</param>
    /// <returns>How many ran, and why the next one did not; <see langword="null"/> where all did.</returns>
    async Task<(int Done, DatabaseException? Error)> ReplayAsync(IReadOnlyList<string> scripts, CancellationToken cancellationToken)
    {
        for (var i = 0; i < scripts.Count; i++)
        {
            try
            {
                await ApplyAsync(scripts[i], null, cancellationToken);
            }
            catch (DatabaseException error)
            {
                return (i, error);
            }
        }

        return (scripts.Count, null);
    }

    /// <summary>
    /// Runs statements of which any may fail: the others run all the same, each as a transaction of its own. A server that is far
    /// away is sent many at once.
    /// </summary>
    /// <param name="statements">In their order.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <returns>For each whether it changed a row.</returns>
    async Task<IReadOnlyList<bool>> TryAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        var done = new bool[statements.Count];
        for (var i = 0; i < done.Length; i++)
        {
            try
            {
                await using var command = Connection.CreateCommand();
                command.CommandText = statements[i];
                done[i] = await command.ExecuteNonQueryAsync(cancellationToken) > 0;
            }
            catch (DbException)
            {
                // That one does not work, which is what was asked.
            }
        }

        return done;
    }

    /// <summary>What the statement that runs is busy with. Asked over a connection of its own, so at any moment.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A few words for a line at a terminal; <see langword="null"/> where there is nothing to tell.</returns>
    /// <exception cref="DatabaseException">The database cannot be asked.</exception>
    Task<string?> DescribeWorkAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>
    /// Drops every table, view and type of the database, the history included: for a reset, and for a shadow database that
    /// somebody else made. The database itself, its users and what only its administrator may change stay.
    /// </summary>
    /// <param name="namespaces">The database schemas that are cleared; none for the one that the connection works in.</param>
    /// <param name="cancellationToken">Gives up before the first change.</param>
    /// <exception cref="DatabaseException">The database cannot be written to.</exception>
    Task ClearAsync(IReadOnlyCollection<string> namespaces, CancellationToken cancellationToken);

    /// <summary>Clears the database schema that the connection works in.</summary>
    /// <exception cref="DatabaseException">The database cannot be written to.</exception>
    Task ClearAsync(CancellationToken cancellationToken) => ClearAsync([], cancellationToken);
}
