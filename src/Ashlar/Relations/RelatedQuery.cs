using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Related rows to include, with a filter, an order, a limit and includes of their own.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public class RelatedQuery<TOwner, TTarget, TFields> : Included<TOwner>, IRelatedRows<TFields>
    where TFields : class
{
    private protected RelatedQuery(RelationDescriptor<TOwner, TTarget, TFields> relation, int ownerDepth, RowSelection<TTarget> selection)
        : base(relation, ownerDepth) => (Relation, Selection) = (relation, selection);

    internal new RelationDescriptor<TOwner, TTarget, TFields> Relation { get; }

    internal RowSelection<TTarget> Selection { get; }

    internal TFields Fields => Relation.Target.FieldsAt(OwnerDepth + 1);

    /// <summary>Sorts the related rows. Later values decide where earlier ones are equal.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) =>
        With(Selection.ThenBy(OwnerDepth + 1, Fields, orderings));

    /// <summary>Leaves out the first rows of each owner.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> Skip(int count) => With(Selection.Skip(count));

    /// <summary>Reads at most so many rows for each owner.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> Take(int count) => With(Selection.Take(count));

    /// <summary>Reads rows that are related to these in turn.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) =>
        With(Selection.With(QueryScope.Call(OwnerDepth + 1, relation, Fields)));

    TFields IRelatedRows<TFields>.Fields => Fields;

    int IRelatedRows<TFields>.Depth => OwnerDepth + 1;

    SelectedValue<IReadOnlyList<TRow>> IRelatedRows<TFields>.List<TRow>(RowShape<TRow> shape) =>
        new RelatedList<TTarget, TRow>(Relation, OwnerDepth, Selection, shape);

    internal override bool HasIncludes => Selection.Includes.Length > 0;

    internal override bool LooksBeyond(SqlWriter scratch, IncludeContext context, int depth) => IncludeStatement.LooksBeyond(scratch, context, Selection, depth);

    internal override void WriteAhead(IncludeBatch batch, IncludeContext context, Owners<TOwner> owners) =>
        Relation.WriteAhead(batch, context, owners, Selection);

    internal override ValueTask ReadAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners) =>
        Relation.ReadRelatedAsync(run, context, owners, Selection);

    internal RelatedQuery<TOwner, TTarget, TFields> With(RowSelection<TTarget> selection) => new(Relation, OwnerDepth, selection);
}
