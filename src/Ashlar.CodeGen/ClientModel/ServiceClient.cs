namespace Ashlar.CodeGen.ClientModel;

/// <summary>The client of a service.</summary>
/// <param name="Service">The service's name in the schema.</param>
/// <param name="Property">The property of the whole client.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Tenant">The two clients of the service that see the rows of tenants; <see langword="null"/> where its rows belong to nobody.</param>
internal sealed record ServiceClient(string Service, string Property, string ClassName, TenantScope? Tenant)
{
    /// <summary>The models of the service, and those that every service has.</summary>
    public IEnumerable<Entity> In(IEnumerable<Entity> entities) => entities.Where(e => e.Service is null || e.Service == Service);
}
