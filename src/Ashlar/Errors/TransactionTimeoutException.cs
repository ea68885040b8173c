namespace Ashlar;

/// <summary>A transaction took longer than its time limit, and was rolled back.</summary>
/// <param name="timeLimit">The limit.</param>
public sealed class TransactionTimeoutException(TimeSpan timeLimit)
    : AshlarException($"The transaction took longer than its time limit of {timeLimit.TotalSeconds:0.#} s and was rolled back; do slow work outside of it, or raise TransactionOptions.TimeLimit.")
{
    /// <summary>The limit.</summary>
    public TimeSpan TimeLimit { get; } = timeLimit;
}
