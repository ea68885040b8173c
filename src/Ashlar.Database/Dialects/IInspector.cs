using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>Reads the structure of a live database.</summary>
public interface IInspector
{
    /// <returns>Everything that the dialect can express; the history table is among the tables.</returns>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    Task<DatabaseSchema> InspectAsync(DbConnection connection, CancellationToken cancellationToken);
}
