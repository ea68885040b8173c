namespace Ashlar;

/// <summary>Some of the values that are selected of rows or groups.</summary>
/// <typeparam name="TSource">What the lambda of <c>Select</c> was given.</typeparam>
/// <typeparam name="TRow">A value, or a tuple of values.</typeparam>
public sealed partial class SelectedPage<TSource, TRow> : ValueQuery<TRow>
{
    internal SelectedPage(Session session, ValueSelection selection, RowShape<TRow> shape)
        : base(session, selection, shape)
    {
    }

    /// <inheritdoc/>
    public override SelectedPage<TSource, TRow> Skip(int count) => new(Session, Selection with { Range = Selection.Range.Skip(count) }, Shape);

    /// <inheritdoc/>
    public override SelectedPage<TSource, TRow> Take(int count) => new(Session, Selection with { Range = Selection.Range.Take(count) }, Shape);

    private protected override StatementQuery<TRow> In(Session session) => new SelectedPage<TSource, TRow>(session, Selection, Shape);
}
