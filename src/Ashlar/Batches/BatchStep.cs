using Ashlar.Drivers;

namespace Ashlar;

/// <summary>
/// A call that was not made yet. <see cref="TransactionalClient{TClient}.BatchAsync{T1, T2}"/> makes several together: all of their changes last or none, and on a
/// server they take one round trip.
/// </summary>
/// <remarks>It can be given to several batches; each makes the call anew.</remarks>
/// <typeparam name="T">What the call gives.</typeparam>
public abstract class BatchStep<T>
{
    private protected BatchStep(Session session, bool writes) => (Session, Writes) = (session, writes);

    /// <summary>Whose rows the call touches.</summary>
    internal Session Session { get; }

    /// <summary>The call may write.</summary>
    internal bool Writes { get; }

    /// <summary>The statement gives rows, which <see cref="ReadAsync"/> reads; of any other <see cref="OfCount"/> takes the number of rows that it wrote.</summary>
    internal virtual bool GivesRows => true;

    /// <summary>Makes the call by itself.</summary>
    /// <param name="session">A session that runs a transaction.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    internal abstract Task<T> CallAsync(Session session, CancellationToken cancellationToken);

    /// <summary>Writes the call's only statement, which the caller disposes.</summary>
    /// <returns>Nothing where the call takes several statements, or needs to know what another one gave.</returns>
    internal abstract SqlWriter? TryWrite(BatchForm form);

    /// <summary>The call reads rows with others that they include, by several statements (<see cref="WriteAhead"/>).</summary>
    internal virtual bool HasIncludes => false;

    /// <summary>Writes the statements of the rows and of what they include, as far as they are known before the rows are there.</summary>
    /// <returns>What reads them.</returns>
    internal virtual IncludingRead<T> WriteAhead(IncludeBatch batch) => throw new NotSupportedException("The call includes nothing.");

    /// <summary>Reads the rows of the statement.</summary>
    internal abstract ValueTask<T> ReadAsync(Result rows, CancellationToken cancellationToken);

    /// <summary>What the number of written rows means.</summary>
    internal virtual T OfCount(int written) => throw new NotSupportedException("The statement gives rows.");
}
