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

    /// <summary>Makes the call by itself.</summary>
    public abstract Task CallAsync(Transaction transaction, CancellationToken cancellationToken);

    /// <inheritdoc cref="BatchStep{T}.TryWrite"/>
    public abstract SqlWriter? TryWrite(BatchForm form);

    /// <summary>Reads the rows of the statement.</summary>
    public abstract ValueTask ReadAsync(Result rows, CancellationToken cancellationToken);

    /// <summary>Takes the number of rows that the statement wrote.</summary>
    public abstract void Count(int written);

    /// <inheritdoc cref="BatchStep{T}.ExplainAsync"/>
    public abstract ValueTask<AshlarException?> ExplainAsync(CancellationToken cancellationToken);
}

internal sealed class StepRun<T>(BatchStep<T> step) : StepRun
{
    public T Value { get; private set; } = default!;

    public override Session Session => step.Session;

    public override bool Writes => step.Writes;

    public override bool GivesRows => step.GivesRows;

    public override async Task CallAsync(Transaction transaction, CancellationToken cancellationToken) =>
        Value = await step.CallAsync(step.Session.In(transaction), cancellationToken);

    public override SqlWriter? TryWrite(BatchForm form) => step.TryWrite(form);

    public override ValueTask ReadAsync(Result rows, CancellationToken cancellationToken)
    {
        var reading = step.ReadAsync(rows, cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return AwaitAsync(reading);
        }

        Value = reading.Result;
        return ValueTask.CompletedTask;
    }

    public override void Count(int written) => Value = step.OfCount(written);

    public override ValueTask<AshlarException?> ExplainAsync(CancellationToken cancellationToken) => step.ExplainAsync(cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitAsync(ValueTask<T> reading) => Value = await reading;
}
