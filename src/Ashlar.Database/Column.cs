namespace Ashlar.Database;

public enum ColumnArity
{
    Required,
    Nullable,
    List,
}

public sealed record Column(string Name, ColumnType Type, ColumnArity Arity)
{
    public ColumnDefault? Default { get; init; }

    /// <summary>The database numbers new rows: a sequence, an identity or a row id.</summary>
    public bool IsAutoincrement { get; init; }

    /// <summary>The client makes a value for each new row; rows that exist already would have none.</summary>
    public bool HasClientDefault { get; init; }

    public bool IsRequired => Arity == ColumnArity.Required;

    public bool IsList => Arity == ColumnArity.List;

    public override string ToString() => Name;
}
