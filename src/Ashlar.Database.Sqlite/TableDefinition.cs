namespace Ashlar.Database.Sqlite;

/// <summary>What stands in a CREATE TABLE and nowhere else in the catalogue.</summary>
/// <param name="Options">What stands behind the closing bracket, such as <c>STRICT</c>.</param>
internal sealed record TableDefinition(
    IReadOnlyList<CheckConstraint> Checks,
    IReadOnlyDictionary<string, string> Collations,
    IReadOnlyDictionary<string, GeneratedValue> Generated,
    string? Options);
