using System.Diagnostics;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A running transaction: its connection, and how deep its savepoints nest.</summary>
/// <param name="connection">The connection that it runs on.</param>
/// <param name="options">How long it may last, and what it sees.</param>
internal sealed class Transaction(DatabaseConnection connection, TransactionOptions options)
{
    private readonly TimeSpan timeLimit = options.TimeLimit;
    private readonly long start = Stopwatch.GetTimestamp();
    private int isInUse;

    public DatabaseConnection Connection => connection;

    /// <summary>All statements see the database as it was when the first one began.</summary>
    public bool SeesOneMoment => options.IsolationLevel is IsolationLevel.RepeatableRead or IsolationLevel.Serializable;

    public int Savepoints { get; set; }

    public bool HasEnded { get; set; }

    /// <summary>A part that had to be undone could not be: nothing of the transaction may last.</summary>
    public bool IsHalf { get; set; }

    /// <summary>Begins a statement.</summary>
    /// <exception cref="TransactionTimeoutException">The time is up.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, or runs another statement.</exception>
    public void Enter()
    {
        if (HasEnded)
        {
            throw new InvalidOperationException("The transaction has ended; use its client only inside the function that TransactionAsync was given.");
        }

        ThrowIfLate();
        if (Interlocked.Exchange(ref isInUse, 1) != 0)
        {
            throw new InvalidOperationException("The transaction is running another statement; await each one before the next.");
        }
    }

    /// <exception cref="DatabaseErrorException">A nested transaction could not be undone.</exception>
    public void ThrowIfHalf()
    {
        // Without its connection the server has undone everything, and the commit says that the connection was lost.
        if (IsHalf && !connection.IsBroken)
        {
            throw new DatabaseErrorException("A nested transaction failed and could not be undone by itself, so nothing can be committed; let its exception end the transaction.");
        }
    }

    public void Leave() => Volatile.Write(ref isInUse, 0);

    public void ThrowIfLate()
    {
        if (timeLimit > TimeSpan.Zero && Stopwatch.GetElapsedTime(start) > timeLimit)
        {
            throw new TransactionTimeoutException(timeLimit);
        }
    }
}
