using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The row at which a page ended, where its hidden values are looked up instead of being shown in the cursor.</summary>
/// <param name="Model">The row's model.</param>
/// <param name="Depth">The level of the page's rows; the row itself is read one level deeper.</param>
/// <param name="FirstOrdinal">The place of the key in a cursor.</param>
/// <param name="Key">The columns of the key.</param>
/// <param name="WriteFrom">Writes where the row is found: among the rows of the query, so that a cursor that somebody made tells nothing of others.</param>
internal sealed record PageRow(ModelDescriptor Model, int Depth, int FirstOrdinal, Ordering[] Key, Action<SqlWriter, Predicate> WriteFrom)
{
    /// <summary>The row is still there.</summary>
    public Predicate Exists(RowReader cursor) => new PageRowTest(this, At(cursor));

    /// <summary>Writes <c>SELECT value FROM …</c>.</summary>
    public void WriteSelect(SqlWriter writer, SqlNode? value, Predicate at)
    {
        var move = new LevelMove(Depth, 1);
        writer.Enter(Model, Depth + 1);
        writer.Append("SELECT ");
        if (value is null)
        {
            writer.Append('1');
        }
        else
        {
            writer.AppendMoved(value, move);
        }

        WriteFrom(writer, new MovedPredicate(at, move));
        writer.Leave(Depth + 1);
    }

    public Predicate At(RowReader cursor)
    {
        var at = Key[0].Key.At(cursor, FirstOrdinal);
        for (var i = 1; i < Key.Length; i++)
        {
            at &= Key[i].Key.At(cursor, FirstOrdinal + i);
        }

        return at;
    }
}

internal sealed class PageRowTest(PageRow row, Predicate at) : Predicate
{
    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append("EXISTS (");
        row.WriteSelect(writer, value: null, at);
        writer.Append(')');
    }
}

/// <summary>A value of the row at which a page ended.</summary>
internal sealed class PageRowValue<T>(PageRow row, Expr<T> value, Predicate at) : Expr<T>(value.KnownType)
{
    public override bool IsHidden => true;

    internal override bool MayBeNull => value.MayBeNull;

    internal override NativeType Native => value.Native;

    // It is compared with the same value of other rows, and with nothing else.
    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append('(');
        row.WriteSelect(writer, new KeyNode(value), at);
        writer.Append(')');
    }
}

/// <summary>A value that rows are sorted by and that no cursor shows.</summary>
internal sealed class RowSortKey<T>(Expr<T> expression, PageRow row) : SortKey(expression)
{
    public override SortKey Moved(LevelMove move) => new RowSortKey<T>(new MovedValue<T>(expression, move), row);

    public override SortKey ByRow(PageRow row) => new RowSortKey<T>(expression, row);

    public override void Copy(RowReader row, int ordinal, ValueWriter cursor) => cursor.WriteNull();

    public override SqlNode Place(RowReader cursor, int ordinal) => Value(cursor);

    public override Predicate At(RowReader cursor, int ordinal) => Comparison<T>.Equal(expression, Value(cursor));

    public override Predicate After(RowReader cursor, int ordinal, bool isDescending, bool nullsFirst)
    {
        var value = Value(cursor);
        Predicate later = new Comparison<T>(expression, isDescending ? " < " : " > ", value);
        return !expression.MayBeNull ? later
            : nullsFirst ? later | (value.IsNull & expression.IsNotNull)
            : later | (value.IsNotNull & expression.IsNull);
    }

    private PageRowValue<T> Value(RowReader cursor) => new(row, expression, row.At(cursor));
}
