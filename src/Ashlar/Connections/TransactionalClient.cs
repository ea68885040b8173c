namespace Ashlar;

/// <summary>What every generated client has, also that of a tenant: transactions. Its tables are generated.</summary>
/// <typeparam name="TClient">The generated client.</typeparam>
public abstract partial class TransactionalClient<TClient> : IAsyncDisposable
    where TClient : TransactionalClient<TClient>
{
    /// <summary>A client over a session.</summary>
    protected TransactionalClient(Session session)
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

    /// <summary>The same client, whose reads go to the primary, and not to a replica that may lag behind.</summary>
    public TClient OnPrimary() => With(Session.OnPrimary());

    /// <summary>Runs a function inside a transaction: all of its changes last, or none. Inside of another transaction it is a savepoint.</summary>
    /// <param name="work">What to do with the client that it is given. An exception undoes everything.</param>
    /// <param name="options">How the transaction runs. Inside of another one they have no effect.</param>
    /// <param name="cancellationToken">Stops the wait for a connection, and the commit.</param>
    /// <exception cref="TransactionTimeoutException">It took longer than its time limit.</exception>
    /// <exception cref="ConflictException">It and others could not all succeed, also not after retries.</exception>
    public Task<T> TransactionAsync<T>(Func<TClient, Task<T>> work, TransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TransactionRunner.RunAsync(Session, options ?? new TransactionOptions(), session => work(With(session)), cancellationToken);
    }

    /// <inheritdoc cref="TransactionAsync{T}(Func{TClient, Task{T}}, TransactionOptions, CancellationToken)"/>
    public Task TransactionAsync(Func<TClient, Task> work, TransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TransactionAsync(
            async client =>
            {
                await work(client);
                return true;
            },
            options,
            cancellationToken);
    }

    /// <summary>The same client over another session.</summary>
    protected abstract TClient With(Session session);
}
