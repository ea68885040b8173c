namespace Ashlar.Drivers;

/// <summary>How a database computes with a column of a type of its own.</summary>
/// <param name="Value">Makes the column's value one of the field's type: SQL with <c>{0}</c> in the place of the column.</param>
/// <param name="Stored">Makes a value of the field's type one that the column takes; <see langword="null"/> where the database does so by itself.</param>
public sealed record NativeForm(string Value, string? Stored = null)
{
    /// <summary>
    /// The column is compared with plain values, sorted and grouped as it is, so that an index on it serves; otherwise by <see cref="Value"/>, because
    /// the database cannot, or would find another answer.
    /// </summary>
    public bool IsComparable { get; init; } = true;

    /// <summary>
    /// Says of a plain value that it is one of the column's type, where it stands beside no other and the database takes it for one of another type;
    /// <see langword="null"/> where it does not.
    /// </summary>
    public string? Plain { get; init; }

    /// <summary>The database has <c>MIN</c> and <c>MAX</c> of the column as it is.</summary>
    public bool HasExtremes { get; init; }
}
