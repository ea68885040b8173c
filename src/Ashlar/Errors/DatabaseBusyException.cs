namespace Ashlar;

/// <summary>Another connection kept the database locked for longer than this one would wait.</summary>
/// <param name="message">Who waits for what, and what to do.</param>
/// <param name="innerException">What the database said.</param>
public sealed class DatabaseBusyException(string message, Exception? innerException = null) : AshlarException(message, innerException)
{
    internal static DatabaseBusyException Writer(TimeSpan timeout) =>
        new($"The database's only writer stayed in use for {timeout.TotalSeconds:0.#} s (pool_timeout={timeout.TotalSeconds:0.#}); inside TransactionAsync use the transaction's own client, and keep transactions short.");
}
