using Apps.Testing;

namespace UniversalMfe.Tests;

/// <summary>A database for each service, without an app on them.</summary>
internal sealed class ServiceDatabases : IAsyncDisposable
{
    private readonly List<TestDatabase> _all = [];

    /// <summary>In the order of <see cref="Services"/>.</summary>
    public IReadOnlyList<TestDatabase> All => _all;

    public static IReadOnlyList<string> Services { get; } = ["auth", "payments", "admin", "profile"];

    /// <summary>By service.</summary>
    public IReadOnlyDictionary<string, string> Urls => Services.Zip(_all).ToDictionary(p => p.First, p => p.Second.Url);

    public static async Task<ServiceDatabases> CreateAsync()
    {
        var databases = new ServiceDatabases();
        foreach (var service in Services)
        {
            databases._all.Add(await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, "apps/UniversalMfe/schema.prisma", service));
        }

        return databases;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _all)
        {
            await database.DisposeAsync();
        }
    }
}
