using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>Reads the structure of a live database.</summary>
public interface IInspector
{
    /// <param name="connection">An open connection.</param>
    /// <param name="namespaces">The database schemas to read; none for the one that the connection works in.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Everything that the dialect can express; the history table is among the tables.</returns>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    Task<DatabaseSchema> InspectAsync(DbConnection connection, IReadOnlyCollection<string> namespaces, CancellationToken cancellationToken);

    /// <summary>Reads what is in the database schema that the connection works in.</summary>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    Task<DatabaseSchema> InspectAsync(DbConnection connection, CancellationToken cancellationToken) => InspectAsync(connection, [], cancellationToken);
}
