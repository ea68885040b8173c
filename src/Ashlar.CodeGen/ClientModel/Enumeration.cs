namespace Ashlar.CodeGen.ClientModel;

/// <summary>An enum.</summary>
/// <param name="Model">The static class of its descriptor.</param>
/// <param name="Qualified">The name in full, for an expression: a property may be called as its enum.</param>
/// <param name="DatabaseName">The enum's name in the database.</param>
/// <param name="DatabaseSchema">The schema of the database that the enum is in; <see langword="null"/> where it has no other name.</param>
internal sealed record Enumeration(
    string Name,
    string Model,
    string Qualified,
    string EnumName,
    string DatabaseName,
    string? DatabaseSchema,
    string? Documentation,
    IReadOnlyList<EnumerationValue> Values)
{
    /// <summary>How values are stored, as an expression.</summary>
    public string ColumnType => $"{Model}.Type";
}

/// <param name="SchemaName">The name in the schema, which is also the one in JSON.</param>
internal sealed record EnumerationValue(string Name, string SchemaName, string DatabaseName, string? Documentation);
