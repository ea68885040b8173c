namespace Ashlar;

/// <summary>Rows that add up to one row of values: all rows of a query, or those with the same key.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
public class RowGroup<TFields> : IRowGroup<TFields>
{
    private readonly TFields fields;
    private readonly int depth;

    /// <param name="depth">The rows' level.</param>
    /// <param name="fields">Their fields at that level.</param>
    internal RowGroup(int depth, TFields fields) => (this.depth, this.fields) = (depth, fields);

    TFields IRowGroup<TFields>.Fields => fields;

    int IRowGroup<TFields>.Depth => depth;

    /// <summary>How many rows there are.</summary>
    public Expr<int> Count() => Aggregates.Count();

    /// <summary>How many of the rows match.</summary>
    public Expr<int> Count(Func<TFields, Predicate> predicate)
    {
        return new FilteredCount(QueryScope.Call(depth, predicate, fields));
    }

    Expr<T> IRowGroup<TFields>.Over<T>(Expr<T> aggregate) => aggregate;
}

/// <summary>The rows of which the group's values are equal.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
/// <typeparam name="TKey">The expression, or tuple of expressions, by which the rows are grouped.</typeparam>
public sealed class RowGroup<TFields, TKey> : RowGroup<TFields>
{
    internal RowGroup(int depth, TFields fields, TKey key)
        : base(depth, fields) => Key = key;

    /// <summary>What the rows of the group have in common.</summary>
    public TKey Key { get; }
}
