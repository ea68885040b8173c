namespace Ashlar.CodeGen.ClientModel;

/// <summary>The two clients that see the rows of tenants.</summary>
/// <param name="ClientName">The client of one tenant.</param>
/// <param name="AllClientName">The client of all of them.</param>
/// <param name="Parameter">The parameter that names the tenant.</param>
/// <param name="Type">The parameter's C# type.</param>
/// <param name="ColumnType">How its value is stored.</param>
/// <param name="Field">The field that holds it, such as <c>Pet.userId</c>.</param>
internal sealed record TenantScope(string ClientName, string AllClientName, string Parameter, string Type, string ColumnType, string Field);
