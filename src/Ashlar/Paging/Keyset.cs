using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>An order in which no two rows have the same place.</summary>
internal sealed class Keyset
{
    private readonly Dialect dialect;

    private Keyset(Dialect dialect, Ordering[] orderings) => (this.dialect, Orderings) = (dialect, orderings);

    public Ordering[] Orderings { get; }

    public SortKey[] Keys => [.. Orderings.Select(o => o.Key)];

    /// <summary>The order of a query, in which the key decides between rows that are otherwise equal.</summary>
    /// <exception cref="InvalidOperationException">It is sorted by a hidden field, which a cursor would show.</exception>
    public static Keyset Of(Dialect dialect, ModelDescriptor model, int depth, ReadOnlySpan<Ordering> orderings)
    {
        var all = new List<Ordering>();
        foreach (var ordering in orderings)
        {
            if (ordering.Key.Node.IsHidden)
            {
                throw new InvalidOperationException($"Pages of \"{model.Name}\" cannot be sorted by a hidden field, because their cursors would show its values; sort by another one.");
            }

            all.Add(ordering);
            if (ordering.Key.IsUnique)
            {
                return new(dialect, [.. all]);
            }
        }

        foreach (var column in model.KeyColumns)
        {
            all.Add(column.OrderAt(depth));
        }

        return new(dialect, [.. all]);
    }

    /// <summary>The same order from its end.</summary>
    public Keyset Reversed() => new(dialect, [.. Orderings.Select(o => o.Reversed(dialect))]);

    /// <summary>The rows that come after the cursor.</summary>
    public Predicate After(RowReader cursor)
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
