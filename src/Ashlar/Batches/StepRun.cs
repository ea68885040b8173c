using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A step of a batch that runs, and what it gave.</summary>
internal abstract class StepRun
{
    public abstract Session Session { get; }

    public abstract bool Writes { get; }

    /// <summary>Makes the call by itself.</summary>
    public abstract Task CallAsync(Transaction transaction, CancellationToken cancellationToken);

    /// <summary>Writes the call's only statement, if one is enough. The caller disposes it.</summary>
    public abstract SqlWriter? TryWrite(BatchForm form);

    /// <summary>The statement gives rows, which <see cref="ReadAsync"/> reads; of any other <see cref="Count"/> takes the number of rows that it wrote.</summary>
    public abstract bool GivesRows { get; }

    public abstract ValueTask ReadAsync(Result rows, CancellationToken cancellationToken);

    public abstract void Count(int written);

    /// <summary>Says why there was no row; <see langword="null"/> where none has to be there.</summary>
    public abstract ValueTask<AshlarException>? ExplainAsync(CancellationToken cancellationToken);
}

internal sealed class StepRun<T>(BatchStep<T> step) : StepRun
{
    private StepStatement<T>? statement;

    public T Value { get; private set; } = default!;

    public override Session Session => step.Session;

    public override bool Writes => step.Writes;

    public override async Task CallAsync(Transaction transaction, CancellationToken cancellationToken) =>
        Value = await step.CallAsync(transaction, cancellationToken);

    public override SqlWriter? TryWrite(BatchForm form) => (statement = step.TryWrite(form))?.Statement;

    public override bool GivesRows => statement!.ReadAsync is not null;

    public override async ValueTask ReadAsync(Result rows, CancellationToken cancellationToken) => Value = await statement!.ReadAsync!(rows, cancellationToken);

    public override void Count(int written) => Value = statement!.OfCount!(written);

    public override ValueTask<AshlarException>? ExplainAsync(CancellationToken cancellationToken) => statement!.ExplainAsync?.Invoke(cancellationToken);
}
