using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Statements of related rows that take one round trip, mostly together with the one that reads their owners.</summary>
/// <remarks>
/// Rows that are not there yet are asked for once more, inside of the statements that need their keys. So that all of them mean the same rows, such a batch
/// sees the database at one moment (<see href="https://www.postgresql.org/docs/current/transaction-iso.html">repeatable read</see>).
/// </remarks>
internal sealed class IncludeBatch(Session session) : IDisposable
{
    private SqlWriter[] statements = new SqlWriter[4];
    private BatchResult? results;
    private int current = -1;
    private bool isOneMoment;

    public Session Session => session;

    /// <summary>How many statements there are.</summary>
    public int Count { get; private set; }

    /// <summary>Statements may ask for rows again. In a transaction that sees a new moment with each statement they may not.</summary>
    public bool MayRepeat => session.Transaction is not { SeesOneMoment: false };

    /// <summary>The next statement, to be written.</summary>
    public SqlWriter Add()
    {
        if (Count == statements.Length)
        {
            Array.Resize(ref statements, Count * 2);
        }

        var statement = session.NewStatement();
        statement.IsRepeatable = true;
        statements[Count++] = statement;
        return statement;
    }

    /// <summary>A statement asks for rows that another one gives: both have to see the database at one moment, as they do in a transaction that may repeat.</summary>
    public void SeeOneMoment() => isOneMoment = session.Transaction is null;

    /// <summary>Writes the statements of related rows, and of those that are related to them in turn.</summary>
    /// <returns>Where the rows of each will be.</returns>
    public IncludeContext[] Write<TOwner>(Included<TOwner>[] includes, Owners<TOwner> owners, IncludeContext? outer)
    {
        var contexts = new IncludeContext[includes.Length];
        for (var i = 0; i < includes.Length; i++)
        {
            contexts[i] = new IncludeContext(includes[i].Relation, includes[i].OwnerDepth) { Outer = outer };
            includes[i].WriteAhead(this, contexts[i], owners);
        }

        return contexts;
    }

    /// <summary>Sends the statements. What is given back ends the batch.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<IncludeRun.Reading> SendAsync(IncludeRun run)
    {
        var sent = new ArraySegment<SqlWriter>(statements, 0, Count);
        results = await session.QueryBatchAsync(run.Connection, sent, isOneMoment, run.CancellationToken);
        return run.Begin(this, results);
    }

    /// <summary>Goes to the rows of a statement. Those of the statements in between are left out.</summary>
    public ValueTask<Result> RowsOfAsync(int statement, CancellationToken cancellationToken)
    {
        if (current < statement - 1)
        {
            return LeaveOutAsync(statement, cancellationToken);
        }

        current = statement;
        return results!.RowsOfAsync(statement, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Result> LeaveOutAsync(int statement, CancellationToken cancellationToken)
    {
        while (current < statement - 1)
        {
            await results!.RowsOfAsync(++current, cancellationToken);
        }

        current = statement;
        return await results!.RowsOfAsync(statement, cancellationToken);
    }

    public void Dispose()
    {
        for (var i = 0; i < Count; i++)
        {
            statements[i].Dispose();
        }
    }
}
