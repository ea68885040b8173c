using System.Data.Common;

namespace Ashlar.Database.Scripts.Effects;

/// <summary>Runs scripts on a database that is there only for that, and says what they really do to it.</summary>
public interface IScriptTracer
{
    /// <summary>
    /// Runs each statement in a transaction of its own, so that what it locks can be told from what others did. A statement
    /// that refuses a transaction runs without one, and its locks are gone before they can be read.
    /// </summary>
    /// <param name="connection">An open connection to a database as it is before the script.</param>
    /// <param name="script">Its own BEGIN and COMMIT are left out.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <exception cref="DbException">A statement failed.</exception>
    Task<IReadOnlyList<StatementTrace>> RunAsync(DbConnection connection, SqlScript script, CancellationToken cancellationToken);
}

/// <summary>What one statement did.</summary>
/// <param name="Locks">The strongest lock on each table that was there before the statement, those of plain reading excepted.</param>
/// <param name="Rewritten">Tables that were there before and whose rows were written anew.</param>
/// <param name="IsWatched"><see langword="false"/> where the statement ran outside of a transaction.</param>
public sealed record StatementTrace(SqlStatement Statement, IReadOnlyList<TableLock> Locks, IReadOnlyList<ObjectName> Rewritten, bool IsWatched = true);
