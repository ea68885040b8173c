using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Rows of a query that are read with what they include.</summary>
/// <param name="session">Where they are read.</param>
/// <param name="includes">What is included.</param>
internal abstract class QueriedOwners<TOwner>(Session session, Included<TOwner>[] includes) : Owners<TOwner>
{
    private int place;
    private IncludeContext[] contexts = [];

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
        var statement = Write(batch);
        List<TOwner> rows;
        var run = new IncludeRun(session, cancellationToken);
        await using (var lease = await session.LeaseAsync(forWriting: false, cancellationToken))
        {
            run.Connection = lease.Connection;
            if (batch.Count > 1)
            {
                await using (await batch.SendAsync(run))
                {
                    rows = await ReadAsync(run);
                }

                await CheckAsync(lease.Connection, rows, cancellationToken);
                await run.ReadPutOffAsync();
            }
            else if (session.HasBatches || session.Transaction is not null)
            {
                rows = await ReadEachAsync(run, statement);
            }
            else
            {
                rows = await ReadAtOneMomentAsync(run, statement);
            }
        }

        await run.ReadElsewhereAsync();
        return rows;
    }

    /// <summary>Writes the statements of the rows into a batch, as far as they are known before the rows are there.</summary>
    /// <returns>The statement of the rows themselves.</returns>
    public SqlWriter Write(IncludeBatch batch)
    {
        place = batch.Count;
        var statement = batch.Add();
        WriteTo(statement);
        contexts = session.HasBatches ? batch.Write(includes, this, outer: null) : [];
        return statement;
    }

    /// <summary>Reads the rows from the batch that is being read. What it does not give is put off.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<List<TOwner>> ReadAsync(IncludeRun run)
    {
        var rows = new List<TOwner>(ExpectedCount);
        await ReadRowsAsync(await run.Batch!.RowsOfAsync(place, run.CancellationToken), rows, run.CancellationToken);
        await IncludeContext.ReadAheadAsync(run, includes, rows, contexts);
        return rows;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<List<TOwner>> ReadEachAsync(IncludeRun run, SqlWriter statement)
    {
        var rows = new List<TOwner>(ExpectedCount);
        await using (var result = await session.QueryAsync(run.Connection, statement, run.CancellationToken))
        {
            await ReadRowsAsync(result, rows, run.CancellationToken);
        }

        await CheckAsync(run.Connection, rows, run.CancellationToken);
        await IncludeContext.ReadAllAsync(run, includes, rows);
        return rows;
    }

    // Others may write between two statements. In a file, a transaction costs no round trip.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<List<TOwner>> ReadAtOneMomentAsync(IncludeRun run, SqlWriter statement)
    {
        await run.Connection.BeginAsync(isolationLevel: null, isReadOnly: true, run.CancellationToken);
        try
        {
            return await ReadEachAsync(run, statement);
        }
        finally
        {
            await run.Connection.RollbackAsync();
        }
    }
}
