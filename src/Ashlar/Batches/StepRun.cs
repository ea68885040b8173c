using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A step of a batch that runs, and what it gave.</summary>
internal abstract class StepRun
{
    public abstract Session Session { get; }

    public abstract bool Writes { get; }

    /// <inheritdoc cref="BatchStep{T}.GivesRows"/>
    public abstract bool GivesRows { get; }

    /// <inheritdoc cref="BatchStep{T}.HasIncludes"/>
    public abstract bool HasIncludes { get; }

    /// <summary>The place of the step's first statement in the batch.</summary>
    protected int Place { get; private set; }

    /// <summary>Makes the call by itself.</summary>
    public abstract Task CallAsync(Transaction transaction, CancellationToken cancellationToken);

    /// <summary>Writes the step's statements into a batch.</summary>
    /// <returns>Not where the call needs to know what another one gave.</returns>
    public bool TryWrite(BatchForm form, IncludeBatch batch)
    {
        Place = batch.Count;
        batch.Session = Session;
        if (HasIncludes)
        {
            WriteAhead(batch);
            return true;
        }

        if (TryWrite(form) is not { } statement)
        {
            return false;
        }

        statement.IsRepeatable = !Writes;
        batch.Add(statement);
        return true;
    }

    /// <summary>Reads what the step's statements give.</summary>
    public abstract ValueTask ReadAsync(IncludeBatch batch, DatabaseConnection connection, CancellationToken cancellationToken);

    /// <summary>Reads what the batch could not give, once it has ended, on the same connection.</summary>
    public abstract ValueTask ReadPutOffAsync();

    /// <summary>Reads what is in other databases, once that connection is free.</summary>
    public abstract ValueTask ReadElsewhereAsync();

    /// <summary>Takes the number of rows that the statement wrote.</summary>
    public void Count(DatabaseConnection connection) => Count(connection.CountOf(Place));

    /// <inheritdoc cref="BatchStep{T}.TryWrite"/>
    protected abstract SqlWriter? TryWrite(BatchForm form);

    /// <inheritdoc cref="BatchStep{T}.WriteAhead"/>
    protected abstract void WriteAhead(IncludeBatch batch);

    protected abstract void Count(int written);
}

internal sealed class StepRun<T>(BatchStep<T> step) : StepRun
{
    private IncludingRead<T>? including;
    private IncludeRun? run;

    public T Value { get; private set; } = default!;

    public override Session Session => step.Session;

    public override bool Writes => step.Writes;

    public override bool GivesRows => step.GivesRows;

    public override bool HasIncludes => step.HasIncludes;

    public override async Task CallAsync(Transaction transaction, CancellationToken cancellationToken) =>
        Value = await step.CallAsync(step.Session.In(transaction), cancellationToken);

    public override ValueTask ReadAsync(IncludeBatch batch, DatabaseConnection connection, CancellationToken cancellationToken)
    {
        if (including is not null)
        {
            run = new(step.Session, cancellationToken) { Connection = connection, Batch = batch };
            return AwaitAsync(including.ReadAsync(run));
        }

        var rows = batch.RowsOfAsync(Place, cancellationToken);
        return rows.IsCompletedSuccessfully ? ReadAsync(rows.Result, cancellationToken) : AwaitAsync(rows, cancellationToken);
    }

    public override ValueTask ReadPutOffAsync() => run?.ReadPutOffAsync() ?? ValueTask.CompletedTask;

    public override ValueTask ReadElsewhereAsync() => run?.ReadElsewhereAsync() ?? ValueTask.CompletedTask;

    protected override SqlWriter? TryWrite(BatchForm form) => step.TryWrite(form);

    protected override void WriteAhead(IncludeBatch batch) => including = step.WriteAhead(batch);

    protected override void Count(int written) => Value = step.OfCount(written);

    private ValueTask ReadAsync(Result rows, CancellationToken cancellationToken)
    {
        var reading = step.ReadAsync(rows, cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return AwaitAsync(reading);
        }

        Value = reading.Result;
        return ValueTask.CompletedTask;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitAsync(ValueTask<Result> rows, CancellationToken cancellationToken) => await ReadAsync(await rows, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitAsync(ValueTask<T> reading) => Value = await reading;
}
