namespace Ashlar.Models;

/// <summary><c>@fulltext</c>: by which words the rows of a model are found.</summary>
/// <param name="name">The name of the index in the database.</param>
/// <param name="language">Whose word endings do not count; <c>simple</c> where every word stands for itself.</param>
/// <param name="parts">The columns, each with how much it counts.</param>
public sealed class FullTextDescriptor(string name, string language, params FullTextPart[] parts)
{
    /// <summary>The name of the index in the database.</summary>
    public string Name { get; } = name;

    /// <summary>Whose word endings do not count; <c>simple</c> where every word stands for itself.</summary>
    public string Language { get; } = language;

    /// <summary>The columns in the order of the index.</summary>
    public IReadOnlyList<FullTextPart> Parts { get; } = parts;
}

/// <summary>A column whose words are found.</summary>
/// <param name="Column">The column.</param>
/// <param name="Weight">How much a word in it counts: from A, the most, to D.</param>
public sealed record FullTextPart(ColumnDescriptor Column, char Weight);
