namespace Ashlar;

/// <summary>What every generated client has: transactions and raw SQL. Its tables are generated.</summary>
/// <typeparam name="TClient">The generated client.</typeparam>
public abstract class DatabaseClient<TClient> : IAsyncDisposable
    where TClient : DatabaseClient<TClient>
{
    /// <summary>A client over a session.</summary>
    protected DatabaseClient(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        Session = session;
    }

    /// <summary>Where the statements run.</summary>
    protected Session Session { get; }

    /// <summary>Closes the database. A client made from another one, such as a tenant's or a transaction's, leaves it open.</summary>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Session.DisposeAsync();
    }

    /// <summary>The same client over another session.</summary>
    protected abstract TClient With(Session session);
}
