using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Rows of a query that are read with what they include.</summary>
/// <param name="session">Where they are read.</param>
/// <param name="includes">What is included.</param>
internal abstract class QueriedOwners<TOwner>(Session session, Included<TOwner>[] includes) : Owners<TOwner>
{
    protected Session Session => session;

    /// <summary>How many rows a list begins with place for.</summary>
    protected abstract int ExpectedCount { get; }

    /// <summary>Writes the statement that reads the rows.</summary>
    protected abstract void WriteTo(SqlWriter statement);

    /// <summary>Reads the rows of the statement.</summary>
    protected abstract ValueTask ReadRowsAsync(Result result, List<TOwner> rows, CancellationToken cancellationToken);

    /// <summary>Asks what the rows leave open.</summary>
    protected virtual ValueTask CheckAsync(DatabaseConnection connection, List<TOwner> rows, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Reads the rows: in one round trip where the database has batches, else one statement after the other.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<List<TOwner>> ReadAsync(CancellationToken cancellationToken)
    {
        using var batch = new IncludeBatch(session);
        var statement = batch.Add();
        WriteTo(statement);
        var contexts = session.HasBatches ? batch.Write(includes, this, outer: null) : [];
        var rows = new List<TOwner>(ExpectedCount);
        var run = new IncludeRun(session, cancellationToken);
        await using (var lease = await session.LeaseAsync(forWriting: false, cancellationToken))
        {
            run.Connection = lease.Connection;
            if (batch.Count > 1)
            {
                await using (await batch.SendAsync(run))
                {
                    await ReadRowsAsync(await batch.RowsOfAsync(0, cancellationToken), rows, cancellationToken);
                    await IncludeContext.ReadAheadAsync(run, includes, rows, contexts);
                }

                await CheckAsync(lease.Connection, rows, cancellationToken);
                await run.ReadPutOffAsync();
            }
            else if (session.HasBatches || session.Transaction is not null)
            {
                await ReadEachAsync(run, statement, rows, cancellationToken);
            }
            else
            {
                await ReadAtOneMomentAsync(run, statement, rows, cancellationToken);
            }
        }

        await run.ReadElsewhereAsync();
        return rows;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadEachAsync(IncludeRun run, SqlWriter statement, List<TOwner> rows, CancellationToken cancellationToken)
    {
        await using (var result = await session.QueryAsync(run.Connection, statement, cancellationToken))
        {
            await ReadRowsAsync(result, rows, cancellationToken);
        }

        await CheckAsync(run.Connection, rows, cancellationToken);
        await IncludeContext.ReadAllAsync(run, includes, rows);
    }

    // Others may write between two statements. In a file, a transaction costs no round trip.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadAtOneMomentAsync(IncludeRun run, SqlWriter statement, List<TOwner> rows, CancellationToken cancellationToken)
    {
        await run.Connection.BeginAsync(isolationLevel: null, isReadOnly: true, cancellationToken);
        try
        {
            await ReadEachAsync(run, statement, rows, cancellationToken);
        }
        finally
        {
            await run.Connection.RollbackAsync();
        }
    }
}
