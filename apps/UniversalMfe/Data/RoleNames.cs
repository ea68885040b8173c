namespace UniversalMfe.Data;

/// <summary>The roles as the schema spells them.</summary>
public static class RoleNames
{
    public static string Of(UserRole role) => role switch
    {
        UserRole.Admin => "ADMIN",
        UserRole.Customer => "CUSTOMER",
        UserRole.Vendor => "VENDOR",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    public static UserRole Parse(string name) => name switch
    {
        "ADMIN" => UserRole.Admin,
        "CUSTOMER" => UserRole.Customer,
        "VENDOR" => UserRole.Vendor,
        _ => throw new ArgumentException($"there is no role \"{name}\"", nameof(name)),
    };
}
