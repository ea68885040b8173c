namespace Ashlar.Rows;

/// <summary>The types of lists.</summary>
public static class ListTypes
{
    /// <summary>A list of values that are stored like this.</summary>
    public static ColumnType<IReadOnlyList<T>> Of<T>(ColumnType<T> item) => new ListType<T>(item);
}

/// <summary>A list in one column, where the database has such. NULL is the empty list.</summary>
internal sealed class ListType<T>(ColumnType<T> item) : ColumnType<IReadOnlyList<T>>
{
    /// <summary>How one value is stored.</summary>
    public ColumnType<T> Item => item;

    internal override bool CanBeListed => false;

    internal override bool IsList => true;

    public override IReadOnlyList<T> Read(RowReader row, int ordinal) => row.IsNull(ordinal) ? [] : row.GetList(ordinal, item);

    public override void Write(ValueWriter writer, IReadOnlyList<T> value)
    {
        foreach (var entry in value)
        {
            if (entry is null)
            {
                throw new ArgumentException("A list holds no null.", nameof(value));
            }
        }

        writer.WriteArray(item, value);
    }
}
