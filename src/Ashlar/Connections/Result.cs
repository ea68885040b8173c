using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The rows that a statement gives; the database's errors name the schema's fields.</summary>
internal readonly struct Result(Database database, ModelDescriptor? model, DatabaseConnection connection, RowReader row, QueryRecorder? recorder)
    : IAsyncDisposable
{
    public RowReader Row => row;

    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var next = row.ReadAsync(cancellationToken);
            return next.IsCompletedSuccessfully ? next : AwaitAsync(next);
        }
        catch (DriverException error)
        {
            throw Failed(error);
        }
        catch (OperationCanceledException error)
        {
            recorder?.Fail(error);
            throw;
        }
    }

    public ValueTask DisposeAsync() => recorder is null ? row.DisposeAsync() : FinishAsync(recorder);

    private async ValueTask FinishAsync(QueryRecorder started)
    {
        try
        {
            await row.DisposeAsync();
        }
        finally
        {
            await started.FinishAsync(connection);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AwaitAsync(ValueTask<bool> next)
    {
        try
        {
            return await next;
        }
        catch (DriverException error)
        {
            throw Failed(error);
        }
        catch (OperationCanceledException error)
        {
            recorder?.Fail(error);
            throw;
        }
    }

    private AshlarException Failed(DriverException error)
    {
        var translated = database.Translate(error, model);
        recorder?.Fail(translated);
        return translated;
    }
}
