using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>A generated client, for code that opens any of them: dependency injection, tools and tests.</summary>
/// <typeparam name="TClient">The generated client.</typeparam>
public interface IDatabaseClient<TClient>
    where TClient : IDatabaseClient<TClient>
{
    /// <summary>The drivers that the project references.</summary>
    static abstract IReadOnlyList<Driver> Drivers { get; }

    /// <summary>The models of the schema.</summary>
    static abstract IReadOnlyList<ModelDescriptor> Models { get; }

    /// <summary>Opens the database. Nothing is connected before the first query.</summary>
    /// <exception cref="DatabaseUrlException">The URL is wrong, or no driver opens its scheme.</exception>
    static abstract TClient Open(DatabaseOptions options);
}
