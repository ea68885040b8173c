namespace Ashlar.Benchmarks.Client;

/// <summary>The tables, with rows that every run makes alike.</summary>
internal interface IBenchmarkDatabase : IAsyncDisposable
{
    /// <summary>The name in the report.</summary>
    string Name { get; }

    /// <summary>The URL for Ashlar.</summary>
    string Url { get; }

    /// <summary>The URL for Prisma.</summary>
    string PrismaUrl { get; }

    /// <summary>The systems, hand-written first. One that callers cannot share is made for each of them.</summary>
    IReadOnlyList<(string Name, Func<ISystem> Create, bool IsShared)> Systems { get; }
}
