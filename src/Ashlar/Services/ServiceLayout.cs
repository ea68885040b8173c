using System.Collections.Concurrent;
using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Where the rows of each service are: all in one database, or in one for each service.</summary>
internal sealed class ServiceLayout : IAsyncDisposable
{
    private readonly Dictionary<string, Database> _databases = [];
    private readonly IReadOnlyList<ModelDescriptor> _models;

    private ServiceLayout(IReadOnlyList<ModelDescriptor> models, bool isSeparate) => (_models, IsSeparate) = (models, isSeparate);

    /// <summary>Each service has a database of its own.</summary>
    public bool IsSeparate { get; }

    public IReadOnlyDictionary<string, Database> Databases => _databases;

    /// <summary>What the program does with messages of its own kinds.</summary>
    public ConcurrentDictionary<string, Func<JsonElement, CancellationToken, Task>> Handlers { get; } = new(StringComparer.Ordinal);

    /// <summary>The model that holds the records of writes, and the service that it belongs to.</summary>
    public ModelDescriptor AuditLog => field ??= _models.First(m => m.AuditLog is not null);

    public static ServiceLayout Open(DatabaseOptions options, IReadOnlyList<Driver> drivers, IReadOnlyList<ModelDescriptor> models)
    {
        string[] services = [.. models.Select(m => m.Service).OfType<string>().Distinct()];
        Check(options, services);
        var layout = new ServiceLayout(models, options.ServiceUrls.Count > 0);
        var shared = layout.IsSeparate ? null : Database.Open(options, drivers, models);
        foreach (var service in services)
        {
            IReadOnlyList<ModelDescriptor> own = [.. models.Where(m => m.Service is null || m.Service == service)];
            layout._databases.Add(service, shared is null
                ? Database.Open(options with { Url = options.ServiceUrls[service], ReplicaUrls = [] }, drivers, own, layout)
                : shared.For(own, layout));
        }

        return layout;
    }

    /// <summary>The database with the rows of a service. What belongs to no service is in each of them.</summary>
    /// <param name="service">The service.</param>
    /// <param name="current">The database in use.</param>
    public Database Of(string? service, Database current) => service is null ? current : _databases[service];

    public ModelDescriptor FindModel(string name) => _models.First(m => m.Name == name);

    public async ValueTask DisposeAsync()
    {
        foreach (var database in IsSeparate ? _databases.Values.AsEnumerable() : _databases.Values.Take(1))
        {
            await database.DisposeAsync();
        }
    }

    private static void Check(DatabaseOptions options, string[] services)
    {
        var urls = options.ServiceUrls;
        if (urls.Count == 0)
        {
            return;
        }

        if (urls.Keys.FirstOrDefault(k => !services.Contains(k)) is { } unknown)
        {
            throw new DatabaseUrlException($"There is no service \"{unknown}\"; the schema has {List(services)}.");
        }

        if (services.FirstOrDefault(s => !urls.ContainsKey(s)) is { } missing)
        {
            throw new DatabaseUrlException($"The service \"{missing}\" has no URL; give one to each of {List(services)}, or none for one shared database.");
        }

        if (urls.GroupBy(u => u.Value).FirstOrDefault(g => g.Count() > 1) is { } same)
        {
            throw new DatabaseUrlException($"The services {List([.. same.Select(u => u.Key)])} have the same URL; give each a database of its own, or all of them one with Url alone.");
        }

        if (options.ReplicaUrls.Count > 0)
        {
            throw new DatabaseUrlException("Replicas are copies of one database, but each service has its own; leave out ReplicaUrls.");
        }
    }

    private static string List(string[] names) => string.Join(", ", names.Select(n => $"\"{n}\""));
}
