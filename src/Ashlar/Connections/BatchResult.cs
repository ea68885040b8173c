using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The rows of several statements that took one round trip.</summary>
internal sealed class BatchResult(
    Database database, IReadOnlyList<SqlWriter> statements, DatabaseConnection connection, RowReader row, QueryRecorder?[]? recorders) : IAsyncDisposable
{
    private int current;

    /// <summary>The rows of the first statement. The batch ends them.</summary>
    public Result Current => Of(current);

    /// <summary>The rows that are read now. The batch ends them.</summary>
    /// <param name="statement">Which statement gives them.</param>
    public Result Of(int statement) => new(database, statements[statement].Model, connection, row, recorder: null);

    /// <summary>Goes to the rows of the next statement.</summary>
    public ValueTask NextAsync(CancellationToken cancellationToken) => NextAsync(current + 1, cancellationToken);

    /// <summary>Goes to the rows of a later statement, between which no other gives some.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask NextAsync(int statement, CancellationToken cancellationToken)
    {
        current = statement;
        await MoveAsync(cancellationToken);
    }

    /// <summary>Goes behind the last statement, so that all of them have succeeded.</summary>
    public ValueTask EndAsync(CancellationToken cancellationToken) => MoveAsync(cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask MoveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await row.NextResultAsync(cancellationToken);
        }
        catch (DriverException error)
        {
            var translated = database.Translate(error, statements[current].Model);
            recorders?[current]?.Fail(translated);
            throw translated;
        }
    }

    /// <summary>Ends the batch. Each of its statements is reported with the duration of all.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask DisposeAsync()
    {
        await row.DisposeAsync();
        foreach (var recorder in recorders ?? [])
        {
            if (recorder is not null)
            {
                await recorder.FinishAsync(connection);
            }
        }
    }
}
