namespace Ashlar.Database;

public enum ColumnArity
{
    Required,
    Nullable,
    List,
}

/// <param name="Expression">SQL, without the outer brackets.</param>
/// <param name="IsStored">Computed when a row is written. Otherwise when it is read.</param>
public sealed record GeneratedValue(string Expression, bool IsStored);

public sealed record Column(string Name, ColumnType Type, ColumnArity Arity)
{
    public ColumnDefault? Default { get; init; }

    /// <summary>The database numbers new rows: a sequence, an identity or a row id.</summary>
    public bool IsAutoincrement { get; init; }

    /// <summary>The client makes a value for each new row; rows that exist already would have none.</summary>
    public bool HasClientDefault { get; init; }

    /// <summary>The order of texts, where it was given by hand; the schema language has no word for it, so it is kept and never compared.</summary>
    public string? Collation { get; init; }

    /// <summary>The database computes the values; as with <see cref="Collation"/>, only a hand can have asked for it.</summary>
    public GeneratedValue? Generated { get; init; }

    public bool IsRequired => Arity == ColumnArity.Required;

    public bool IsList => Arity == ColumnArity.List;

    public override string ToString() => Name;
}
