using Ashlar.Drivers;

namespace Ashlar;

/// <summary>
/// A call that was not made yet. <see cref="TransactionalClient{TClient}.BatchAsync{T1, T2}"/> makes several together: all of their changes last or none, and on a
/// server they take one round trip.
/// </summary>
/// <remarks>It can be given to several batches; each makes the call anew.</remarks>
/// <typeparam name="T">What the call gives.</typeparam>
public sealed class BatchStep<T>
{
    private readonly Func<Session, CancellationToken, Task<T>> call;
    private readonly Func<BatchForm, StepStatement<T>?> write;

    /// <param name="session">Whose rows the call touches.</param>
    /// <param name="writes">The call may write.</param>
    /// <param name="call">Makes the call by itself, in a session that runs a transaction.</param>
    /// <param name="write">Writes the call's only statement; gives nothing where the call takes several, or needs to know what another one gave.</param>
    internal BatchStep(Session session, bool writes, Func<Session, CancellationToken, Task<T>> call, Func<BatchForm, StepStatement<T>?> write) =>
        (Session, Writes, this.call, this.write) = (session, writes, call, write);

    internal Session Session { get; }

    internal bool Writes { get; }

    internal Task<T> CallAsync(Transaction transaction, CancellationToken cancellationToken) => call(Session.In(transaction), cancellationToken);

    internal StepStatement<T>? TryWrite(BatchForm form) => write(form);
}
