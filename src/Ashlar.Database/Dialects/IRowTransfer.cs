using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>Takes all rows of tables out of a database, and into empty tables of another one.</summary>
public interface IRowTransfer
{
    /// <summary>Begins a transaction in which every query sees the same rows.</summary>
    Task BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which rows may come before the rows that they refer to.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="tables">Those that are filled.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task BeginWritingAsync(DbConnection connection, IReadOnlyList<Table> tables, CancellationToken cancellationToken);

    /// <summary>Checks every foreign key, sets numbers that are counted behind the rows, and puts back what was changed for the transfer. The transaction is still open.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="tables">Those that were filled.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DatabaseException">A row refers to one that is not there.</exception>
    Task FinishWritingAsync(DbConnection connection, IReadOnlyList<Table> tables, CancellationToken cancellationToken);

    /// <summary>What tells one database from all others.</summary>
    Task<string> IdentifyAsync(DbConnection connection, CancellationToken cancellationToken);
}
