using Ashlar.Models;

namespace Ashlar;

/// <summary>Rows that add up to one row of values: all rows of a query, or those with the same key.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
public class RowGroup<TFields> : IRowGroup<TFields>, ISelectable<RowGroup<TFields>>
{
    private readonly Session session;
    private readonly ModelDescriptor model;
    private readonly TFields fields;
    private readonly WriteValues write;
    private readonly int depth;

    internal RowGroup(Session session, ModelDescriptor model, int depth, TFields fields, WriteValues write) =>
        (this.session, this.model, this.depth, this.fields, this.write) = (session, model, depth, fields, write);

    TFields IRowGroup<TFields>.Fields => fields;

    int IRowGroup<TFields>.Depth => depth;

    int ISelectable<RowGroup<TFields>>.Depth => depth;

    RowGroup<TFields> ISelectable<RowGroup<TFields>>.Source => this;

    /// <summary>How many rows there are.</summary>
    public Expr<int> Count() => Aggregates.Count();

    /// <summary>How many of the rows match.</summary>
    public Expr<int> Count(Func<TFields, Predicate> predicate)
    {
        return new FilteredCount(QueryScope.Call(depth, predicate, fields));
    }

    Expr<T> IRowGroup<TFields>.Over<T>(Expr<T> aggregate) => aggregate;

    ValueQuery<TRow> ISelectable<RowGroup<TFields>>.Project<TRow>(RowShape<TRow> shape) => new(session, model.Name, shape, write);
}

/// <summary>The rows of which the group's values are equal.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
/// <typeparam name="TKey">The expression, or tuple of expressions, by which the rows are grouped.</typeparam>
public sealed class RowGroup<TFields, TKey> : RowGroup<TFields>
{
    internal RowGroup(Session session, ModelDescriptor model, int depth, TFields fields, TKey key, WriteValues write)
        : base(session, model, depth, fields, write) => Key = key;

    /// <summary>What the rows of the group have in common.</summary>
    public TKey Key { get; }
}
