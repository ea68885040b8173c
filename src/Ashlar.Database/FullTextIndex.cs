namespace Ashlar.Database;

/// <summary>What finds the rows of a table by the words in their texts: <c>@fulltext</c>.</summary>
/// <param name="Name">Of the index, or of the table that a database keeps the words in.</param>
/// <param name="Language">Whose word endings do not count; <see cref="Simple"/> where every word stands for itself.</param>
public sealed record FullTextIndex(string Name, string Language, IReadOnlyList<FullTextColumn> Columns)
{
    /// <summary>How its name ends, by which it is known again in a live database.</summary>
    public const string Suffix = "_fulltext";

    public const string Simple = "simple";

    /// <summary>The database has all of its parts as they were made. Otherwise it is made anew.</summary>
    public bool IsWhole { get; init; } = true;

    public bool Equals(FullTextIndex? other) =>
        other is not null && Name == other.Name && Language == other.Language && IsWhole == other.IsWhole && Columns.SequenceEqual(other.Columns);

    public override int GetHashCode() => HashCode.Combine(Name, Language, Columns.Count);

    public override string ToString() => Name;
}

/// <param name="Weight">From A, which counts most, to D.</param>
public sealed record FullTextColumn(string Name, char Weight)
{
    public const char LeastWeight = 'D';
}
