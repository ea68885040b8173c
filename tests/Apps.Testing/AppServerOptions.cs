using Ashlar.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Apps.Testing;

/// <summary>How an app is started.</summary>
public sealed record AppServerOptions
{
    public DatabaseKind Kind { get; init; }

    /// <summary>A PostgreSQL server of the test's own; <see langword="null"/> for the one that <c>./test</c> starts.</summary>
    public OwnPostgresServer? Postgres { get; init; }

    /// <summary>Tells the app the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Settings, as <c>--Name</c>, <c>value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Adds to the services, or replaces them.</summary>
    public Action<IServiceCollection>? Configure { get; init; }
}
