using Ashlar.Drivers;

namespace Ashlar.PostgreSql;

/// <summary>What is known of the server's session without asking.</summary>
internal sealed class SessionState
{
    // What DISCARD ALL does, but for the prepared statements, which the connection goes on using
    // (https://www.postgresql.org/docs/current/sql-discard.html).
    private static readonly string[] s_reset =
    [
        "CLOSE ALL", "SET SESSION AUTHORIZATION DEFAULT", "RESET ALL", "UNLISTEN *", "SELECT pg_advisory_unlock_all()", "DISCARD SEQUENCES", "DISCARD TEMP",
    ];

    /// <summary>SQL that was written by hand may have begun a transaction.</summary>
    public bool MayBeInOwnTransaction { get; private set; }

    /// <summary>It is not known whether the server has begun the transaction: nothing more may run in it.</summary>
    public bool IsUncertain { get; private set; }

    /// <summary>The BEGIN that the next statement takes with it.</summary>
    public string? PendingBegin { get; private set; }

    public bool IsInTransaction { get; private set; }

    /// <summary>A statement of the transaction failed: the server refuses all others.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>SQL that was written by hand may have changed the session.</summary>
    public bool IsTouched { get; private set; }

    public void Begin(IsolationLevel? isolationLevel, bool isReadOnly)
    {
        IsInTransaction = true;
        IsUncertain = false;
        HasFailed = false;
        PendingBegin = "BEGIN" + isolationLevel switch
        {
            IsolationLevel.ReadCommitted => " ISOLATION LEVEL READ COMMITTED",
            IsolationLevel.RepeatableRead => " ISOLATION LEVEL REPEATABLE READ",
            IsolationLevel.Serializable => " ISOLATION LEVEL SERIALIZABLE",
            _ => "",
        } + (isReadOnly ? " READ ONLY" : "");
    }

    /// <summary>The server knows of the transaction, and has to be told how it ends.</summary>
    public bool IsKnown => IsInTransaction && PendingBegin is null;

    /// <summary>The transaction has ended.</summary>
    public void End() => (IsInTransaction, PendingBegin, HasFailed, IsUncertain) = (false, null, false, false);

    /// <summary>A call was stopped before its answer came.</summary>
    public void Stopped(ArraySegment<SqlWriter> batched)
    {
        IsUncertain |= IsInTransaction && PendingBegin is not null;
        Failed(batched);
    }

    public void Sent(ArraySegment<SqlWriter> batched)
    {
        PendingBegin = null;

        // In a failed transaction nothing succeeds but going back to a savepoint.
        HasFailed = false;
        Touch(batched);
    }

    public void Failed(ArraySegment<SqlWriter> batched)
    {
        PendingBegin = null;
        HasFailed = IsInTransaction;
        Touch(batched);
    }

    /// <summary>The rows of a statement that was sent ended with an error.</summary>
    public void Failed() => HasFailed = IsInTransaction;

    /// <summary>The statements that make the session as new.</summary>
    /// <param name="isOurs">The session is the connection's own, and not one that a pooler lends.</param>
    public IEnumerable<string> Reset(bool isOurs)
    {
        IsTouched = false;
        var needsRollback = MayBeInOwnTransaction;
        MayBeInOwnTransaction = false;
        IEnumerable<string> reset = isOurs ? s_reset : [];
        return needsRollback ? reset.Prepend("ROLLBACK") : reset;
    }

    private void Touch(ArraySegment<SqlWriter> batched)
    {
        for (var i = 0; i < batched.Count; i++)
        {
            if (batched[i].IsRaw)
            {
                IsTouched = true;
                MayBeInOwnTransaction |= !IsInTransaction && (Has(batched[i], "BEGIN") || Has(batched[i], "START"));
            }
        }
    }

    private static bool Has(SqlWriter statement, string word) => statement.Text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
