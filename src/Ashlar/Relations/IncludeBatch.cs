using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Statements that take one round trip: those of related rows, mostly together with the one that reads their owners, and those of the steps of a batch.</summary>
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

    /// <summary>Whose rows the next statements are about.</summary>
    public Session Session { get; set; } = session;

    /// <summary>How many statements there are.</summary>
    public int Count { get; private set; }

    /// <summary>Statements may ask for rows again. In a transaction that sees a new moment with each statement they may not.</summary>
    public bool MayRepeat => Session.Transaction is not { SeesOneMoment: false };

    /// <summary>The next statement, to be written.</summary>
    public SqlWriter Add()
    {
        var statement = Session.NewStatement();
        statement.IsRepeatable = true;
        Add(statement);
        return statement;
    }

    /// <summary>Adds a statement, which is disposed with the batch.</summary>
    public void Add(SqlWriter statement)
    {
        if (Count == statements.Length)
        {
            Array.Resize(ref statements, Count * 2);
        }

        statements[Count++] = statement;
    }

    /// <summary>Whether all statements are for the same tenant, whose setting is one for the whole batch.</summary>
    public bool IsOfOneTenant()
    {
        for (var i = 1; i < Count; i++)
        {
            if (statements[i].TenantSetting != statements[0].TenantSetting)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A statement asks for rows that another one gives: both have to see the database at one moment, as they do in a transaction that may repeat.</summary>
    public void SeeOneMoment() => isOneMoment = Session.Transaction is null;

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
    public async ValueTask<IncludeRun.Reading> SendAsync(IncludeRun run) => run.Begin(this, await SendAsync(run.Connection, run.CancellationToken));

    /// <inheritdoc cref="SendAsync(IncludeRun)"/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<BatchResult> SendAsync(DatabaseConnection connection, CancellationToken cancellationToken) =>
        results = await Session.QueryBatchAsync(connection, new(statements, 0, Count), isOneMoment, cancellationToken);

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
            // One that writes has no rows, or they were read.
            if (statements[++current].IsRepeatable)
            {
                await results!.RowsOfAsync(current, cancellationToken);
            }
        }

        current = statement;
        return await results!.RowsOfAsync(statement, cancellationToken);
    }

    /// <summary>Gives the statements back. Others may be added then.</summary>
    public void Dispose()
    {
        for (var i = 0; i < Count; i++)
        {
            statements[i].Dispose();
        }

        (Count, current, isOneMoment) = (0, -1, false);
    }
}
