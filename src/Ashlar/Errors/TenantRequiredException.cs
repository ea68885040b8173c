namespace Ashlar;

/// <summary>A query without a tenant reached rows that belong to tenants.</summary>
/// <param name="model">The model whose rows belong to tenants.</param>
public sealed class TenantRequiredException(string model)
    : AshlarException($"Rows of \"{model}\" belong to tenants, and this query reaches them without one; start from ForTenant(…), or from AcrossTenants() for administration.")
{
    /// <summary>The model whose rows belong to tenants.</summary>
    public string Model { get; } = model;
}
