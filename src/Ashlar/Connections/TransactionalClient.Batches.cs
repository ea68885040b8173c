namespace Ashlar;

/// <content>Known steps together.</content>
public abstract partial class TransactionalClient<TClient>
{
    /// <summary>Makes calls together: all of their changes last, or none. On a server they take one round trip.</summary>
    /// <remarks>
    /// A step cannot use what another one gave; for that there is <see cref="TransactionAsync{T}(Func{TClient, Task{T}}, TransactionOptions, CancellationToken)"/>. Inside of a transaction
    /// the batch is a savepoint. Steps that take several statements, as those of a model with <c>@audit</c>, are run one by one in a transaction.
    /// </remarks>
    /// <returns>What each call gave.</returns>
    /// <exception cref="ConflictException">It and others could not all succeed, also not after retries.</exception>
    public async Task<(T1, T2)> BatchAsync<T1, T2>(
        BatchStep<T1> step1, BatchStep<T2> step2, CancellationToken cancellationToken = default)
    {
        var (run1, run2) = (RunOf(step1), RunOf(step2));
        await BatchRunner.RunAsync(Session, [run1, run2], cancellationToken);
        return (run1.Value, run2.Value);
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}"/>
    public async Task<(T1, T2, T3)> BatchAsync<T1, T2, T3>(
        BatchStep<T1> step1, BatchStep<T2> step2, BatchStep<T3> step3, CancellationToken cancellationToken = default)
    {
        var (run1, run2, run3) = (RunOf(step1), RunOf(step2), RunOf(step3));
        await BatchRunner.RunAsync(Session, [run1, run2, run3], cancellationToken);
        return (run1.Value, run2.Value, run3.Value);
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}"/>
    public async Task<(T1, T2, T3, T4)> BatchAsync<T1, T2, T3, T4>(
        BatchStep<T1> step1, BatchStep<T2> step2, BatchStep<T3> step3, BatchStep<T4> step4, CancellationToken cancellationToken = default)
    {
        var (run1, run2, run3, run4) = (RunOf(step1), RunOf(step2), RunOf(step3), RunOf(step4));
        await BatchRunner.RunAsync(Session, [run1, run2, run3, run4], cancellationToken);
        return (run1.Value, run2.Value, run3.Value, run4.Value);
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}"/>
    public async Task<(T1, T2, T3, T4, T5)> BatchAsync<T1, T2, T3, T4, T5>(
        BatchStep<T1> step1, BatchStep<T2> step2, BatchStep<T3> step3, BatchStep<T4> step4, BatchStep<T5> step5, CancellationToken cancellationToken = default)
    {
        var (run1, run2, run3, run4, run5) = (RunOf(step1), RunOf(step2), RunOf(step3), RunOf(step4), RunOf(step5));
        await BatchRunner.RunAsync(Session, [run1, run2, run3, run4, run5], cancellationToken);
        return (run1.Value, run2.Value, run3.Value, run4.Value, run5.Value);
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}"/>
    public async Task<(T1, T2, T3, T4, T5, T6)> BatchAsync<T1, T2, T3, T4, T5, T6>(
        BatchStep<T1> step1, BatchStep<T2> step2, BatchStep<T3> step3, BatchStep<T4> step4, BatchStep<T5> step5, BatchStep<T6> step6, CancellationToken cancellationToken = default)
    {
        var (run1, run2, run3, run4, run5, run6) = (RunOf(step1), RunOf(step2), RunOf(step3), RunOf(step4), RunOf(step5), RunOf(step6));
        await BatchRunner.RunAsync(Session, [run1, run2, run3, run4, run5, run6], cancellationToken);
        return (run1.Value, run2.Value, run3.Value, run4.Value, run5.Value, run6.Value);
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}"/>
    public async Task<(T1, T2, T3, T4, T5, T6, T7)> BatchAsync<T1, T2, T3, T4, T5, T6, T7>(
        BatchStep<T1> step1, BatchStep<T2> step2, BatchStep<T3> step3, BatchStep<T4> step4, BatchStep<T5> step5, BatchStep<T6> step6, BatchStep<T7> step7, CancellationToken cancellationToken = default)
    {
        var (run1, run2, run3, run4, run5, run6, run7) = (RunOf(step1), RunOf(step2), RunOf(step3), RunOf(step4), RunOf(step5), RunOf(step6), RunOf(step7));
        await BatchRunner.RunAsync(Session, [run1, run2, run3, run4, run5, run6, run7], cancellationToken);
        return (run1.Value, run2.Value, run3.Value, run4.Value, run5.Value, run6.Value, run7.Value);
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}"/>
    public async Task<(T1, T2, T3, T4, T5, T6, T7, T8)> BatchAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        BatchStep<T1> step1, BatchStep<T2> step2, BatchStep<T3> step3, BatchStep<T4> step4, BatchStep<T5> step5, BatchStep<T6> step6, BatchStep<T7> step7, BatchStep<T8> step8, CancellationToken cancellationToken = default)
    {
        var (run1, run2, run3, run4, run5, run6, run7, run8) = (RunOf(step1), RunOf(step2), RunOf(step3), RunOf(step4), RunOf(step5), RunOf(step6), RunOf(step7), RunOf(step8));
        await BatchRunner.RunAsync(Session, [run1, run2, run3, run4, run5, run6, run7, run8], cancellationToken);
        return (run1.Value, run2.Value, run3.Value, run4.Value, run5.Value, run6.Value, run7.Value, run8.Value);
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}"/>
    public async Task<List<T>> BatchAsync<T>(IEnumerable<BatchStep<T>> steps, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var runs = steps.Select(RunOf).ToArray();
        await BatchRunner.RunAsync(Session, runs, cancellationToken);
        return [.. runs.Select(r => r.Value)];
    }

    private static StepRun<T> RunOf<T>(BatchStep<T> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new(step);
    }
}
