namespace Ashlar;

/// <summary>Values that are selected of rows or groups: in which order, and whether equal ones are there once.</summary>
/// <typeparam name="TSource">What the lambda of <c>Select</c> was given, and that of <c>OrderBy</c> is given too.</typeparam>
/// <typeparam name="TRow">A value, or a tuple of values.</typeparam>
public sealed partial class SelectedQuery<TSource, TRow> : ValueQuery<TRow>
{
    private readonly SourceRows<TSource> source;

    internal SelectedQuery(Session session, SourceRows<TSource> source, ValueSelection selection, RowShape<TRow> shape)
        : base(session, selection, shape) => this.source = source;

    // What was selected outside of a lambda and goes on inside it has a level of its own, as a query has.
    private SelectedQuery<TSource, TRow> Here
    {
        get
        {
            if (QueryScope.Depth <= source.Depth)
            {
                return this;
            }

            var moved = source.MovedTo(QueryScope.Depth);
            var move = new LevelMove(source.Depth, moved.Depth - source.Depth);
            return new(Session, moved, Selection.MovedTo(moved), Shape with { Values = Array.ConvertAll(Shape.Values, SqlNode (v) => new MovedNode(v, move)) });
        }
    }

    /// <summary>
    /// Sorts the rows, by what is selected or by anything else: the lambda is given what that of <c>Select</c> was given. Later values decide where earlier ones are equal.
    /// The rows of a page that was cut before <c>Select</c> are sorted anew. Of equal rows that <see cref="Distinct"/> makes one, the first one's place counts.
    /// </summary>
    public SelectedQuery<TSource, TRow> OrderBy(params ReadOnlySpan<Func<TSource, Ordering>> orderings)
    {
        var here = Here;
        var (rows, selection) = (here.source, here.Selection);
        return here.With(selection with { Orderings = Ordering.ThenBy(selection.Orderings, rows.Depth, rows.Fields, orderings) });
    }

    /// <summary>Leaves out rows whose values were all there before.</summary>
    public SelectedQuery<TSource, TRow> Distinct() => With(Selection with { IsDistinct = true });

    /// <inheritdoc/>
    public override SelectedPage<TSource, TRow> Skip(int count) => new(Session, Selection with { Range = Selection.Range.Skip(count) }, Shape);

    /// <inheritdoc/>
    public override SelectedPage<TSource, TRow> Take(int count) => new(Session, Selection with { Range = Selection.Range.Take(count) }, Shape);

    private protected override StatementQuery<TRow> In(Session session) => new SelectedQuery<TSource, TRow>(session, source, Selection, Shape);

    private SelectedQuery<TSource, TRow> With(ValueSelection selection) => new(Session, source, selection, Shape);
}
