namespace UniversalMfe.Api;

/// <summary>The roles as the schema spells them.</summary>
internal static class Roles
{
    public const string Admin = "ADMIN";
    public const string Customer = "CUSTOMER";
    public const string Vendor = "VENDOR";
}
