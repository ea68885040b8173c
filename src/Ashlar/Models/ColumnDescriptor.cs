using Ashlar.Rows;

namespace Ashlar.Models;

/// <summary>A column of a model.</summary>
public abstract class ColumnDescriptor
{
    private protected ColumnDescriptor(string name, string columnName)
    {
        Name = name;
        ColumnName = columnName;
        QuotedName = Drivers.SqlWriter.Quote(columnName);
    }

    /// <summary>The field's name in the schema.</summary>
    public string Name { get; }

    /// <summary>The column's name in the database.</summary>
    public string ColumnName { get; }

    /// <summary>The column's name as statements have it.</summary>
    internal string QuotedName { get; }

    /// <summary>The column may be NULL.</summary>
    public abstract bool IsNullable { get; }

    /// <summary>The C# type of what the database is given.</summary>
    public abstract Type StoredType { get; }

    /// <summary>The model that has the column.</summary>
    public ModelDescriptor Model { get; internal set; } = null!;

    /// <summary><c>@hidden</c>: the values stay out of logs and query events.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The values are lists.</summary>
    internal abstract bool IsList { get; }

    /// <summary>Sorts a row at a level of nesting by the column.</summary>
    internal abstract Ordering OrderAt(int depth);

    /// <summary><c>@encrypted</c>: the values are stored encrypted, and shown to nobody.</summary>
    internal abstract bool IsEncrypted { get; }

    /// <summary>The type behind <c>@db.</c>, where the database computes otherwise with it than with the field's own.</summary>
    public NativeType Native { get; init; }

    /// <summary><c>@updatedAt</c>: each write sets the time.</summary>
    public bool IsUpdatedAt { get; init; }

    /// <summary>Writes the value of the current row elsewhere, masked where it must not be shown.</summary>
    internal abstract void Copy(RowReader row, int ordinal, ValueWriter target);

    /// <summary>Writes the default that the client makes, if it makes one.</summary>
    internal abstract void WriteDefault(RowWriter row);

    /// <summary>Runs a query of the column, and gives the condition that it is one of what was found.</summary>
    /// <param name="session">Where the query runs.</param>
    /// <param name="query">The query, whose first column it is.</param>
    /// <param name="depth">The level of the rows that the condition is about.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    internal abstract ValueTask<Predicate> ReadMembersAsync(Session session, Drivers.SqlWriter query, int depth, CancellationToken cancellationToken);
}

/// <summary>A column whose values are of the C# type <typeparamref name="T"/>.</summary>
/// <param name="name">The field's name in the schema.</param>
/// <param name="columnName">The column's name in the database.</param>
/// <param name="type">How the values are stored.</param>
public sealed class ColumnDescriptor<T>(string name, string columnName, ColumnType<T> type) : ColumnDescriptor(name, columnName)
{
    /// <summary>How the values are stored.</summary>
    public ColumnType<T> Type { get; } = type;

    /// <inheritdoc/>
    public override bool IsNullable => Type.IsNullable;

    /// <summary>Makes the value of a row that comes without one; <see langword="null"/> where the database does, or nobody.</summary>
    public ClientDefault<T>? Default { get; init; }

    /// <inheritdoc/>
    public override Type StoredType => Type.StoredType;

    internal override bool IsEncrypted => Type.IsEncrypted;

    internal override bool IsList => Type.IsList;

    internal override void Copy(RowReader row, int ordinal, ValueWriter target)
    {
        if (!(IsHidden || IsEncrypted) || !target.TryMask())
        {
            Type.Copy(row, ordinal, target);
        }
    }

    internal override void WriteDefault(RowWriter row)
    {
        if (Default is not null)
        {
            row.WriteDefault(this);
        }
    }

    internal override async ValueTask<Predicate> ReadMembersAsync(Session session, Drivers.SqlWriter query, int depth, CancellationToken cancellationToken) =>
        new InList<T>(new Column<T>(this, depth), [.. await session.ReadAllAsync(query, row => Type.Read(row, 0), forWriting: true, cancellationToken)]);

    internal override Ordering OrderAt(int depth) => new Column<T>(this, depth).Asc;
}

/// <summary>Makes a value for a new row.</summary>
/// <param name="now">The time of the write.</param>
public delegate T ClientDefault<out T>(DateTime now);
