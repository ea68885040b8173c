using Ashlar.Diagnostics;

namespace Ashlar.Schema;

public enum IndexKind
{
    Normal,
    Unique,
    Fulltext,
}

/// <summary>A unique key, an index or a full-text index.</summary>
public sealed class ModelIndex
{
    public required IndexKind Kind { get; init; }

    /// <summary>The name in the database, explicit or by the provider's convention.</summary>
    public required string DatabaseName { get; init; }

    /// <summary><c>name:</c>, which names a unique key in the client only.</summary>
    public string? ClientName { get; init; }

    public required IReadOnlyList<IndexField> Fields { get; init; }

    /// <summary>The index method of <c>type:</c>, such as <c>Gin</c>; <see langword="null"/> for the provider's default.</summary>
    public string? Method { get; init; }

    public bool? IsClustered { get; init; }

    /// <summary>The condition of a partial index; <see langword="null"/> where every row is in the index.</summary>
    public IndexCondition? Where { get; init; }

    /// <summary>
    /// Where the key is unique only among the rows that are not deleted: the field that is null in those. An ON CONFLICT on the
    /// key has to repeat the condition. <see langword="null"/> for any other key.
    /// </summary>
    public ScalarField? UndeletedField { get; internal set; }

    public required Location Location { get; init; }
}

public enum SortOrder
{
    Ascending,
    Descending,
}

/// <summary>A field in a key or an index.</summary>
/// <param name="Sort"><see langword="null"/> where none is written.</param>
/// <param name="Length">The prefix length of databases that index a part of a text.</param>
/// <param name="OperatorClass">The name written in <c>ops:</c>; see <see cref="IsRawOperatorClass"/>.</param>
/// <param name="IsRawOperatorClass">Written as <c>raw("…")</c>: SQL, taken as it is.</param>
public sealed record IndexField(ScalarField Field, SortOrder? Sort, int? Length, string? OperatorClass, bool IsRawOperatorClass);
