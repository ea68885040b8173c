using Ashlar.Rows;

namespace Ashlar;

/// <summary>What the client of a whole database has: transactions and raw SQL. Its tables are generated.</summary>
/// <remarks>The client of a tenant has no raw SQL, because nothing would limit that to the tenant's rows.</remarks>
/// <typeparam name="TClient">The generated client.</typeparam>
public abstract class DatabaseClient<TClient> : TransactionalClient<TClient>
    where TClient : DatabaseClient<TClient>
{
    /// <summary>A client over a session.</summary>
    protected DatabaseClient(Session session)
        : base(session)
    {
    }

    /// <summary>Runs SQL that gives no rows. Holes in the string become parameters.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public Task<int> ExecuteAsync(Sql sql, CancellationToken cancellationToken = default) => RawQuery.ExecuteAsync(Session, sql, cancellationToken);

    /// <summary>Runs SQL and reads its rows: records of the schema by the names of their columns, or single values. Holes in the string become parameters.</summary>
    /// <typeparam name="T">A record of the schema, or the type of a field.</typeparam>
    public Task<List<T>> QueryAsync<T>(Sql sql, CancellationToken cancellationToken = default) =>
        RawQuery.ReadAsync<T>(Session, sql, read: null, cancellationToken);

    /// <summary>Runs SQL and reads its rows with a function: <c>row => (row.GetString(0), row.GetInt(1))</c>. Holes in the string become parameters.</summary>
    public Task<List<T>> QueryAsync<T>(Sql sql, Func<RowReader, T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        return RawQuery.ReadAsync(Session, sql, read, cancellationToken);
    }
}
