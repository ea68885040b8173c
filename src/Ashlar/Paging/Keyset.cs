using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>An order in which no two rows have the same place.</summary>
internal sealed class Keyset
{
    private readonly Dialect dialect;

    private readonly PageRow? row;

    private Keyset(Dialect dialect, Ordering[] orderings, PageRow? row) => (this.dialect, Orderings, this.row) = (dialect, orderings, row);

    public Ordering[] Orderings { get; }

    public SortKey[] Keys => [.. Orderings.Select(o => o.Key)];

    /// <summary>The order of a query, in which the key decides between rows that are otherwise equal.</summary>
    /// <param name="dialect">The database.</param>
    /// <param name="model">The rows' model.</param>
    /// <param name="depth">Their level.</param>
    /// <param name="orderings">What the query is sorted by.</param>
    /// <param name="writeRow">Writes the <c>FROM</c> and <c>WHERE</c> of the row, one level deeper, that meets a condition.</param>
    public static Keyset Of(Dialect dialect, ModelDescriptor model, int depth, ReadOnlySpan<Ordering> orderings, Action<SqlWriter, Predicate> writeRow)
    {
        var all = new List<Ordering>();
        foreach (var ordering in orderings)
        {
            all.Add(ordering);
            if (ordering.Key.IsUnique && !all.Exists(o => o.Key.Node.IsHidden))
            {
                return new(dialect, [.. all], row: null);
            }
        }

        Ordering[] key = [.. model.KeyColumns.Select(c => c.OrderAt(depth))];

        // A cursor may be read by anybody. It holds the key of the row, and the statement looks the hidden value up.
        PageRow? last = all.Exists(o => o.Key.Node.IsHidden) ? new(model, depth, all.Count, key, writeRow) : null;
        return new(dialect, [.. all.Select(o => o.Key.Node.IsHidden ? o.ByRow(last!) : o), .. key], last);
    }

    /// <summary>The same order from its end.</summary>
    public Keyset Reversed() => new(dialect, [.. Orderings.Select(o => o.Reversed(dialect))], row);

    /// <summary>The row of the cursor must be there for its place to be known; <see langword="null"/> where the cursor says the place itself.</summary>
    public Predicate? Exists(RowReader cursor) => row?.Exists(cursor);

    /// <summary>The rows that come after the cursor.</summary>
    public Predicate After(RowReader cursor) => Exists(cursor) is { } exists ? exists & Behind(cursor) : Behind(cursor);

    private Predicate Behind(RowReader cursor)
    {
        if (IsUniform)
        {
            return new RowComparison(
                [.. Orderings.Select(o => o.Key.Node)],
                Orderings[0].IsDescending ? " < " : " > ",
                [.. Orderings.Select((o, i) => o.Key.Place(cursor, i))]);
        }

        // a after, or a equal and (b after, or b equal and (…)).
        var after = AfterAt(cursor, Orderings.Length - 1);
        for (var i = Orderings.Length - 2; i >= 0; i--)
        {
            after = AfterAt(cursor, i) | (Orderings[i].Key.At(cursor, i) & after);
        }

        return after;
    }

    private bool IsUniform => Array.TrueForAll(Orderings, o => o.IsDescending == Orderings[0].IsDescending && !o.Key.Node.MayBeNull);

    private Predicate AfterAt(RowReader cursor, int index)
    {
        var ordering = Orderings[index];
        return ordering.Key.After(cursor, index, ordering.IsDescending, ordering.HasNullsFirst(dialect));
    }
}
