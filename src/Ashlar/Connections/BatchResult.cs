using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The rows of several statements that took one round trip.</summary>
internal sealed class BatchResult(
    Database database, IReadOnlyList<SqlWriter> statements, DatabaseConnection connection, RowReader row, QueryRecorder?[]? recorders) : IAsyncDisposable
{
    private int current;

    /// <summary>The rows of the current statement. The batch ends them.</summary>
    public Result Current => new(database, statements[current].Model, connection, row, recorder: null);

    /// <summary>Goes to the next statement.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask NextAsync(CancellationToken cancellationToken)
    {
        current++;
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
