namespace Ashlar;

/// <summary>A row would refer to one that is not there, or one that others refer to would go.</summary>
/// <param name="model">The model that was written, where it is known.</param>
/// <param name="fields">The fields of the foreign key, by their names in the schema, where the database tells them.</param>
/// <param name="innerException">What the database said.</param>
public sealed class ForeignKeyViolationException(string? model, IReadOnlyList<string> fields, Exception? innerException = null)
    : AshlarException(Sentence(model, fields), innerException)
{
    /// <summary>The model that was written, where it is known.</summary>
    public string? Model { get; } = model;

    /// <summary>The fields of the foreign key, by their names in the schema, where the database tells them.</summary>
    public IReadOnlyList<string> Fields { get; } = fields;

    private static string Sentence(string? model, IReadOnlyList<string> fields)
    {
        var row = model is null ? "A row" : $"A row of \"{model}\"";
        var by = fields.Count == 0 ? "" : $" by {string.Join(" and ", fields.Select(f => $"\"{f}\""))}";
        return $"{row} refers{by} to a row that is not there, or is referred to by rows that would lose it; write the rows in the order of their relations.";
    }
}
