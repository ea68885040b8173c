[assembly: AssemblyFixture(typeof(Ashlar.Tests.Targets.RunFixture))]

namespace Ashlar.Tests.Targets;

/// <summary>What the run leaves behind goes at its end.</summary>
public sealed class RunFixture : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresShelf.ClearAsync();
}
