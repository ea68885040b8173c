using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The rows of several statements that took one round trip.</summary>
internal sealed class BatchResult(
    Database database, ArraySegment<SqlWriter> statements, DatabaseConnection connection, RowReader row, QueryRecorder?[]? recorders) : IAsyncDisposable
{
    private int current;
    private bool hasStarted;

    /// <summary>Goes to the rows of a statement. The batch ends them.</summary>
    /// <param name="statement">The first statement that gives rows, then the one after it, and so on: none may be left out.</param>
    /// <param name="cancellationToken">Stops the wait for them.</param>
    public ValueTask<Result> RowsOfAsync(int statement, CancellationToken cancellationToken)
    {
        current = statement;
        if (hasStarted)
        {
            var moving = MoveAsync(cancellationToken);
            if (!moving.IsCompletedSuccessfully)
            {
                return ThenRowsAsync(moving);
            }

            moving.GetAwaiter().GetResult();
            return new(Rows);
        }

        // The batch begins at its first rows.
        hasStarted = true;
        return new(Rows);
    }

    /// <summary>Goes behind the last statement, so that all of them have succeeded.</summary>
    public ValueTask EndAsync(CancellationToken cancellationToken) => MoveAsync(cancellationToken);

    // The recorder is the batch's to finish.
    private Result Rows => new(database, statements[current].Model, connection, row, recorders?[current]);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Result> ThenRowsAsync(ValueTask moving)
    {
        await moving;
        return Rows;
    }

    private ValueTask MoveAsync(CancellationToken cancellationToken)
    {
        // What is there already need not be waited for. An error comes out of the task.
        var moving = row.NextResultAsync(cancellationToken);
        if (!moving.IsCompletedSuccessfully)
        {
            return AwaitAsync(moving);
        }

        _ = moving.Result;
        return ValueTask.CompletedTask;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitAsync(ValueTask<bool> moving)
    {
        try
        {
            await moving;
        }
        catch (DriverException error)
        {
            var failed = error.Statement ?? current;

            // What the end of the transaction finds may be about any of them: the error says which table it is.
            var translated = database.Translate(error, error.Statement is null ? null : statements[failed].Model);
            recorders?[failed]?.Fail(translated);
            throw translated;
        }
        catch (OperationCanceledException error)
        {
            recorders?[current]?.Fail(error);
            throw;
        }
    }

    /// <summary>Ends the batch. Each of its statements is reported with the duration of all.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask DisposeAsync()
    {
        try
        {
            await row.DisposeAsync();
        }
        finally
        {
            foreach (var recorder in recorders ?? [])
            {
                if (recorder is not null)
                {
                    await recorder.FinishAsync(connection);
                }
            }
        }
    }
}
