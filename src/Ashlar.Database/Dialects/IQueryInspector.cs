using System.Data.Common;
using Ashlar.Database.Queries;

namespace Ashlar.Database.Dialects;

/// <summary>Asks a database what a statement takes and gives, without running it.</summary>
public interface IQueryInspector
{
    /// <summary>A placeholder in its SQL.</summary>
    /// <param name="number">From 1.</param>
    string Placeholder(int number);

    /// <summary>Prepares the statement.</summary>
    /// <param name="connection">A database with the tables that it names.</param>
    /// <param name="file">The statement. Types that it states are told to the database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="QueryRefusedException">The database does not take it.</exception>
    Task<DescribedQuery> DescribeAsync(DbConnection connection, QueryFile file, CancellationToken cancellationToken);
}
