namespace Ashlar.Database;

public enum IndexSort
{
    Ascending,
    Descending,
}

/// <summary>A unique key or an index.</summary>
public sealed record TableIndex(string Name, bool IsUnique, IReadOnlyList<IndexColumn> Columns)
{
    /// <summary>The index method, such as <c>gin</c>, in lower case; <see langword="null"/> for the database's default.</summary>
    public string? Method { get; init; }

    /// <summary>The condition of a partial index as SQL; <see langword="null"/> where every row is in the index.</summary>
    public string? Where { get; init; }

    /// <summary>It comes from a schema file. A partial one that does not may have been made by hand.</summary>
    public bool IsManaged { get; init; }

    /// <summary><see cref="Where"/> in the words of the database, where it was asked: what is compared, while a script has what was written.</summary>
    public string? Stated { get; init; }

    public override string ToString() => Name;
}

/// <param name="Sort"><see langword="null"/> where none is written, which means ascending.</param>
public sealed record IndexColumn(string Name, IndexSort? Sort = null, OperatorClass? OperatorClass = null)
{
    public bool IsDescending => Sort == IndexSort.Descending;
}

/// <param name="IsDefault">The database takes this one for the type and method when none is named.</param>
public sealed record OperatorClass(string Name, bool IsDefault);
