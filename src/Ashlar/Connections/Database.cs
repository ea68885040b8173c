using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>An open database: its dialect, its models and its pool.</summary>
internal sealed class Database : IAsyncDisposable
{
    private Database(DatabaseOptions options, Driver driver, ConnectionPool pool, IReadOnlyList<ModelDescriptor> models) =>
        (Options, Dialect, Pool, Models) = (options, driver.Dialect, pool, models);

    public DatabaseOptions Options { get; }

    public Dialect Dialect { get; }

    public ConnectionPool Pool { get; }

    public IReadOnlyList<ModelDescriptor> Models { get; }

    public static Database Open(DatabaseOptions options, IReadOnlyList<Driver> drivers, IReadOnlyList<ModelDescriptor> models)
    {
        var url = DatabaseUrl.Parse(options.Url);
        var driver = drivers.FirstOrDefault(d => d.UrlSchemes.Contains(url.Scheme, StringComparer.OrdinalIgnoreCase))
            ?? throw NoDriver(url, drivers);
        return new(options, driver, new ConnectionPool(driver.CreateFactory(url)), models);
    }

    public DateTime Now() => Options.Clock.GetUtcNow().UtcDateTime;

    public ValueTask DisposeAsync() => Pool.DisposeAsync();

    private static DatabaseUrlException NoDriver(DatabaseUrl url, IReadOnlyList<Driver> drivers)
    {
        var known = drivers.Count == 0
            ? "the project references no driver package"
            : $"the project's drivers open {string.Join(", ", drivers.SelectMany(d => d.UrlSchemes).Select(s => $"\"{s}:\""))}";
        return new($"No driver opens the URL scheme \"{url.Scheme}:\"; {known}.");
    }
}
