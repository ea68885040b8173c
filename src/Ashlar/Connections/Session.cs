using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Where a client's statements run: on connections of the pool, or on the one of a transaction; for a tenant or for none.</summary>
public sealed class Session : IAsyncDisposable
{
    private readonly bool isOwner;

    private Session(Database database, Tenant? tenant, bool isOwner) =>
        (Database, Tenant, this.isOwner) = (database, tenant, isOwner);

    internal Database Database { get; }

    internal Tenant? Tenant { get; }

    /// <summary>Opens a database with the driver that its URL asks for.</summary>
    /// <exception cref="DatabaseUrlException">The URL is wrong, or no driver opens its scheme.</exception>
    public static Session Open(DatabaseOptions options, IReadOnlyList<Driver> drivers, IReadOnlyList<ModelDescriptor> models)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(drivers);
        ArgumentNullException.ThrowIfNull(models);
        return new(Database.Open(options, drivers, models), tenant: null, isOwner: true);
    }

    /// <summary>The same session for a tenant's rows.</summary>
    public Session ForTenant(Tenant tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return new(Database, tenant, isOwner: false);
    }

    /// <summary>Closes the database if this session opened it.</summary>
    public ValueTask DisposeAsync() => isOwner ? Database.DisposeAsync() : ValueTask.CompletedTask;
}
