using System.Text.Json;

namespace Ashlar;

/// <summary>What the client of a schema with services has: the clients of the services, which are generated, and what goes between them.</summary>
/// <remarks>Transactions, queries and raw SQL belong to the client of one service, so that they work with one database for all and with one for each.</remarks>
public abstract class ServicesClient : IAsyncDisposable
{
    /// <summary>A client over a session.</summary>
    protected ServicesClient(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        Session = session;
    }

    /// <summary>Each service has a database of its own.</summary>
    public bool IsSeparate => Session.Layout.IsSeparate;

    /// <summary>What the clients of the services are made from.</summary>
    protected Session Session { get; }

    /// <summary>
    /// Says what is to be done with messages of a kind of the program's own, which it writes into the outbox of one service, in the transaction of
    /// what they tell, to be acted on in another. The relay brings them in both layouts.
    /// </summary>
    /// <param name="kind">The <c>kind</c> of the messages, such as <c>user.deleted</c>.</param>
    /// <param name="handler">
    /// Gets the <c>payload</c>. It may be called more than once for a message, so doing it twice has to be the same as doing it once. What it throws is
    /// noted with the message, which is tried again with the next relay.
    /// </param>
    /// <exception cref="ArgumentException">The kind is one of the client's own, or has a handler already.</exception>
    public void Handle(string kind, Func<JsonElement, CancellationToken, Task> handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentNullException.ThrowIfNull(handler);
        if (kind is OutboxMessage.Audit or OutboxMessage.Dependents)
        {
            throw new ArgumentException($"\"{kind}\" is a kind of the client's own; choose another name, such as \"user.deleted\"", nameof(kind));
        }

        if (!Session.Layout.Handlers.TryAdd(kind, handler))
        {
            throw new ArgumentException($"\"{kind}\" has a handler already", nameof(kind));
        }
    }

    /// <summary>
    /// Brings what writes of one service mean for others to their databases: rows that go with a deleted row, and records of the audit log.
    /// What cannot be brought now stays for the next time.
    /// </summary>
    /// <returns>How many messages were brought. With one database for all there are none but the program's own.</returns>
    public Task<int> RelayAsync(CancellationToken cancellationToken = default) => new ServiceRelay(Session.Layout).RunAsync(cancellationToken);

    /// <summary>Calls <see cref="RelayAsync"/> again and again, at once where there was something to bring, until it is cancelled.</summary>
    /// <param name="pause">How long to wait where there was nothing.</param>
    /// <param name="cancellationToken">Ends it; it returns then without an exception.</param>
    public async Task RunRelayAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                if (await TryRelayAsync(cancellationToken) == 0)
                {
                    await Task.Delay(pause, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how it ends.
        }
    }

    /// <summary>Closes the databases.</summary>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Session.DisposeAsync();
    }

    // A database that is away comes back; the messages wait in the other one.
    private async Task<int> TryRelayAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RelayAsync(cancellationToken);
        }
        catch (AshlarException)
        {
            return 0;
        }
    }
}
