namespace Ashlar.Database;

/// <summary>Which rows of a table a role may see and write, as the database itself decides it.</summary>
/// <param name="IsForced">The owner of the table is held to the policies too.</param>
/// <param name="Policies">Also those made by hand, which stay.</param>
public sealed record RowSecurity(bool IsForced, IReadOnlyList<Policy> Policies);

/// <param name="Condition">True for the rows that may be seen and written, as SQL.</param>
public sealed record Policy(string Name, string Condition)
{
    /// <summary>The name of the policy that keeps tenants apart.</summary>
    public const string TenantName = "ashlar_tenant";

    /// <summary>The setting of the session that says which tenant it works for. Where it is not set no row is seen.</summary>
    public const string TenantSetting = "ashlar.tenant";

    /// <summary>The same in the words of the database, where it was asked: what is compared, while a script has what was written.</summary>
    public string? Stated { get; init; }

    /// <summary>It comes from the schema file, so that it goes when the file no longer asks for it.</summary>
    public bool IsManaged => Name == TenantName;
}
