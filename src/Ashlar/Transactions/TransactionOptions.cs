namespace Ashlar;

/// <summary>How a transaction runs.</summary>
public sealed record TransactionOptions
{
    internal const int DefaultRetries = 3;

    /// <summary>How much it sees of others; <see langword="null"/> for the database's own level.</summary>
    public IsolationLevel? IsolationLevel { get; init; }

    /// <summary>It only reads: a write throws <see cref="ReadOnlyDatabaseException"/>. A database with a single writer then runs it beside others.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>How long it may take; zero is without end. The next statement, or the commit, notices that the time is up.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often it is run again where it and another one cannot both succeed. The function must then bear being run again.</summary>
    public int Retries { get; init; } = DefaultRetries;
}
