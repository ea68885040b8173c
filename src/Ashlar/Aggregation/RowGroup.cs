namespace Ashlar;

/// <summary>Rows that add up to one row of values: all rows of a query, or those with the same key.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
public class RowGroup<TFields> : IRowGroup<TFields>, ISelectable<RowGroup<TFields>>
{
    private readonly Session session;
    private readonly string modelName;
    private readonly TFields fields;
    private readonly WriteValues write;
    private readonly Func<int, RowGroup<TFields>>? movedTo;
    private readonly int depth;

    /// <param name="session">Where the statement runs.</param>
    /// <param name="modelName">The rows' model.</param>
    /// <param name="depth">Their level.</param>
    /// <param name="fields">Their fields at that level.</param>
    /// <param name="write">Writes the statement that selects values of the group.</param>
    /// <param name="movedTo">The same group at a deeper level; <see langword="null"/> for a group that a lambda is given.</param>
    internal RowGroup(Session session, string modelName, int depth, TFields fields, WriteValues write, Func<int, RowGroup<TFields>>? movedTo = null) =>
        (this.session, this.modelName, this.depth, this.fields, this.write, this.movedTo) = (session, modelName, depth, fields, write, movedTo);

    TFields IRowGroup<TFields>.Fields => fields;

    int IRowGroup<TFields>.Depth => depth;

    int ISelectable<RowGroup<TFields>>.Depth => Here.depth;

    RowGroup<TFields> ISelectable<RowGroup<TFields>>.Source => Here;

    // A group of all rows may have been made outside of the lambda in which something is selected of it.
    private RowGroup<TFields> Here => movedTo is null || QueryScope.Depth <= depth ? this : movedTo(QueryScope.Depth);

    /// <summary>How many rows there are.</summary>
    public Expr<int> Count() => Aggregates.Count();

    /// <summary>How many of the rows match.</summary>
    public Expr<int> Count(Func<TFields, Predicate> predicate)
    {
        return new FilteredCount(QueryScope.Call(depth, predicate, fields));
    }

    Expr<T> IRowGroup<TFields>.Over<T>(Expr<T> aggregate) => aggregate;

    ValueQuery<TRow> ISelectable<RowGroup<TFields>>.Project<TRow>(RowShape<TRow> shape) => new(session, modelName, shape, Here.write);
}

/// <summary>The rows of which the group's values are equal.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
/// <typeparam name="TKey">The expression, or tuple of expressions, by which the rows are grouped.</typeparam>
public sealed class RowGroup<TFields, TKey> : RowGroup<TFields>
{
    internal RowGroup(Session session, string modelName, int depth, TFields fields, TKey key, WriteValues write)
        : base(session, modelName, depth, fields, write) => Key = key;

    /// <summary>What the rows of the group have in common.</summary>
    public TKey Key { get; }
}
