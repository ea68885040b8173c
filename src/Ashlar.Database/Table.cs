namespace Ashlar.Database;

/// <summary>What a table has that the model has no other word for: it is kept, never compared, and told to whoever pulls it.</summary>
[Flags]
public enum TableTraits
{
    None = 0,

    /// <summary>Its rows are in partitions.</summary>
    Partitioned = 1,

    /// <summary>Other tables inherit from it.</summary>
    Inherited = 2,

    /// <summary>Rows exclude each other by more than equality.</summary>
    Exclusions = 4,

    /// <summary>It, or one of its columns, has a comment in the database.</summary>
    Comments = 8,

    /// <summary>A key may be checked as late as at the end of a transaction.</summary>
    Deferrable = 16,

    /// <summary>An index has NULL at the other end than the database would put it.</summary>
    NullOrder = 32,

    /// <summary>An index on an expression.</summary>
    ExpressionIndexes = 64,

    /// <summary>Checks that a hand has made.</summary>
    Checks = 128,
}

public sealed record Table(ObjectName Name)
{
    public IReadOnlyList<Column> Columns { get; init; } = [];

    public PrimaryKey? PrimaryKey { get; init; }

    /// <summary>Unique keys and indexes, without the primary key's.</summary>
    public IReadOnlyList<TableIndex> Indexes { get; init; } = [];

    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    public IReadOnlyList<CheckConstraint> Checks { get; init; } = [];

    /// <summary><see langword="null"/> where rows are open to everyone who may read the table.</summary>
    public RowSecurity? RowSecurity { get; init; }

    /// <summary><see langword="null"/> where the rows are not found by their words.</summary>
    public FullTextIndex? FullText { get; init; }

    /// <summary>Of a database that was inspected.</summary>
    public TableTraits Traits { get; init; }

    /// <summary>What stands behind the closing bracket of CREATE TABLE, given by hand; kept and never compared.</summary>
    public string? Options { get; init; }

    /// <summary>Asked for each column of each table in every comparison, so that it must not allocate.</summary>
    public Column? FindColumn(string name)
    {
        var columns = Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == name)
            {
                return columns[i];
            }
        }

        return null;
    }

    /// <summary>The column alone is the primary key.</summary>
    public bool IsWholePrimaryKey(Column column) =>
        PrimaryKey is { Columns: [var only] } && only.Name == column.Name;

    public override string ToString() => Name.ToString();
}

/// <param name="Name"><see langword="null"/> where the database does not name primary keys.</param>
public sealed record PrimaryKey(string? Name, IReadOnlyList<IndexColumn> Columns);

/// <summary>A condition that every row keeps.</summary>
/// <param name="Name"><see langword="null"/> where it has none in the database.</param>
/// <param name="Expression">SQL, without the outer brackets.</param>
/// <param name="IsManaged">It comes from the schema file, so that it goes when the file no longer asks for it. One made by hand stays.</param>
public sealed record CheckConstraint(string? Name, string Expression, bool IsManaged)
{
    /// <summary>The same in the words of the database, where it was asked: what is compared, while a script has what was written.</summary>
    public string? Stated { get; init; }

    /// <summary>Its name does not tell that it is managed, so an <see cref="OwnerMark"/> has to.</summary>
    public bool NeedsMark => IsManaged && Name is { } name && !CheckNames.IsOurs(name);
}
