namespace Ashlar;

/// <summary>Two rows would have the same key.</summary>
/// <param name="model">The model.</param>
/// <param name="fields">The fields of the key, by their names in the schema.</param>
/// <param name="innerException">What the database said.</param>
public sealed class UniqueViolationException(string model, IReadOnlyList<string> fields, Exception? innerException = null)
    : AshlarException($"Another row of \"{model}\" has the same {Names(fields)}; choose another value, or use UpsertAsync.", innerException)
{
    /// <summary>The model.</summary>
    public string Model { get; } = model;

    /// <summary>The fields of the key, by their names in the schema.</summary>
    public IReadOnlyList<string> Fields { get; } = fields;

    private static string Names(IReadOnlyList<string> fields) =>
        fields.Count == 0 ? "key" : string.Join(" and ", fields.Select(f => $"\"{f}\""));
}
