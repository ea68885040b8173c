namespace Ashlar.CodeGen.ClientModel;

/// <summary>An enum.</summary>
/// <param name="Model">The static class of its descriptor.</param>
/// <param name="DatabaseName">The enum's name in the database.</param>
internal sealed record Enumeration(
    string Name,
    string Model,
    string Prefix,
    string EnumName,
    string DatabaseName,
    string? Documentation,
    IReadOnlyList<EnumerationValue> Values)
{
    /// <summary>How values are stored, as an expression.</summary>
    public string ColumnType => $"{Prefix}{Model}.Type";
}

/// <param name="SchemaName">The name in the schema, which is also the one in JSON.</param>
internal sealed record EnumerationValue(string Name, string SchemaName, string DatabaseName, string? Documentation);
