using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A value that rows are sorted by, and by which a page finds its place again.</summary>
internal abstract class SortKey(SqlNode node)
{
    public SqlNode Node => node;

    /// <summary>No two rows have the same value.</summary>
    public bool IsUnique => node is IUniqueKey && !node.MayBeNull;

    /// <summary>The same value of rows at a deeper level.</summary>
    public abstract SortKey Moved(LevelMove move);

    /// <summary>The same value, found by the key of the row that has it: a cursor does not hold it.</summary>
    public abstract SortKey ByRow(PageRow row);

    /// <summary>Copies the row's value into a cursor.</summary>
    public abstract void Copy(RowReader row, int ordinal, ValueWriter cursor);

    /// <summary>The cursor's value as a part of a query.</summary>
    public abstract SqlNode Place(RowReader cursor, int ordinal);

    /// <summary>The rows with the cursor's value.</summary>
    public abstract Predicate At(RowReader cursor, int ordinal);

    /// <summary>The rows whose value comes after the cursor's.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="ordinal">The value's place in it.</param>
    /// <param name="isDescending">Large values come first.</param>
    /// <param name="nullsFirst">Rows without the value come first.</param>
    public abstract Predicate After(RowReader cursor, int ordinal, bool isDescending, bool nullsFirst);
}

internal sealed class SortKey<T>(Expr<T> expression) : SortKey(expression)
{
    private readonly ColumnType<T> type = expression.KnownType;

    // A database computes with more digits than a decimal of C# has.
    private bool HasDigits => type.StoredType == typeof(decimal) || type.StoredType == typeof(decimal?);

    public override SortKey Moved(LevelMove move) => new SortKey<T>(new MovedValue<T>(expression, move));

    public override SortKey ByRow(PageRow row) => new RowSortKey<T>(expression, row);

    public override void Copy(RowReader row, int ordinal, ValueWriter cursor)
    {
        if (row.IsNull(ordinal))
        {
            cursor.WriteNull();
        }
        else if (HasDigits)
        {
            cursor.Write(row.GetDigits(ordinal));
        }
        else
        {
            type.Write(cursor, type.Read(row, ordinal));
        }
    }

    public override SqlNode Place(RowReader cursor, int ordinal) => Value(cursor, ordinal);

    public override Predicate At(RowReader cursor, int ordinal) =>
        cursor.IsNull(ordinal) ? expression.IsNull : new Comparison<T>(expression, " = ", Value(cursor, ordinal));

    public override Predicate After(RowReader cursor, int ordinal, bool isDescending, bool nullsFirst)
    {
        if (cursor.IsNull(ordinal))
        {
            return nullsFirst ? expression.IsNotNull : Predicate.Never;
        }

        var later = new Comparison<T>(expression, isDescending ? " < " : " > ", Value(cursor, ordinal));
        return expression.MayBeNull && !nullsFirst ? later | expression.IsNull : later;
    }

    private PlaceOfPage<T> Value(RowReader cursor, int ordinal) => new(type.Read(cursor, ordinal), type, HasDigits ? cursor.GetString(ordinal) : "");
}
