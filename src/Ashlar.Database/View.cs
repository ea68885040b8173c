namespace Ashlar.Database;

/// <summary>A query with a name.</summary>
/// <param name="Definition">
/// The query without a semicolon; <see langword="null"/> where a schema file names the view and no file beside it says what it is.
/// </param>
public sealed record View(ObjectName Name, string? Definition)
{
    /// <summary>In the order of the query; from a schema file in the order of the fields.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>The schema file has its query, so that it goes when the schema no longer names it. One made by hand stays.</summary>
    public bool IsManaged { get; init; }

    /// <summary>It, or one of its columns, has a comment in the database that a hand has written.</summary>
    public bool HasComment { get; init; }

    /// <summary>The same in the words of the database, where it was asked: what is compared, while a script has what was written.</summary>
    public string? Stated { get; init; }

    public override string ToString() => Name.ToString();
}
