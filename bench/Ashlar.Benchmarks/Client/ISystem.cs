namespace Ashlar.Benchmarks.Client;

/// <summary>A way to talk to the database. Each call gives something that depends on the rows, so that nothing is left out.</summary>
internal interface ISystem : IAsyncDisposable
{
    /// <summary>Whether the system has a way to say it.</summary>
    bool Has(Workload workload) => true;

    /// <param name="workload">What to do.</param>
    /// <param name="number">The call's number, which no other call of the run has.</param>
    Task<int> RunAsync(Workload workload, int number);
}
