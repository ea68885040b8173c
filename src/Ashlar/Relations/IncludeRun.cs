using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Where the related rows of a query are read: on the connection that read their owners.</summary>
/// <param name="session">The session of the query.</param>
/// <param name="cancellationToken">Stops the query.</param>
internal sealed class IncludeRun(Session session, CancellationToken cancellationToken)
{
    private List<Func<ValueTask>>? putOff;
    private List<Func<ValueTask>>? elsewhere;

    public Session Session => session;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The connection that reads the owners.</summary>
    public DatabaseConnection Connection { get; set; } = null!;

    /// <summary>The batch whose rows are being read; nothing else can be asked meanwhile.</summary>
    public IncludeBatch? Batch { get; set; }

    /// <summary>Begins to read a batch, until what is given back is disposed.</summary>
    public Reading Begin(IncludeBatch batch, BatchResult results)
    {
        Batch = batch;
        return new(this, results);
    }

    /// <summary>Leaves something to be read on this connection once the batch has ended.</summary>
    public void PutOff(Func<ValueTask> read) => (putOff ??= []).Add(read);

    /// <summary>Leaves something to be read from another database once this one's connection is free.</summary>
    public void ReadElsewhere(Func<ValueTask> read) => (elsewhere ??= []).Add(read);

    /// <summary>Reads what was put off, one after the other.</summary>
    public ValueTask ReadPutOffAsync()
    {
        Batch = null;
        return ReadAsync(ref putOff);
    }

    /// <summary>Reads what is in other databases, one after the other.</summary>
    public ValueTask ReadElsewhereAsync() => ReadAsync(ref elsewhere);

    private static ValueTask ReadAsync(ref List<Func<ValueTask>>? reads)
    {
        // What is read may put off more, which is read with it.
        var begun = reads;
        reads = null;
        return begun is null ? ValueTask.CompletedTask : ReadAsync(begun);
    }

    private static async ValueTask ReadAsync(List<Func<ValueTask>> reads)
    {
        foreach (var read in reads)
        {
            await read();
        }
    }

    /// <summary>The time in which a batch is read.</summary>
    public readonly struct Reading(IncludeRun run, BatchResult results) : IAsyncDisposable
    {
        /// <summary>Ends the batch.</summary>
        public ValueTask DisposeAsync()
        {
            run.Batch = null;
            return results.DisposeAsync();
        }
    }
}
