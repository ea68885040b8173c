using Ashlar.Models;

namespace Ashlar;

/// <summary>Related rows to include, or to select lists of.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public abstract class RelatedRows<TOwner, TTarget, TFields> : IncludedRows<TOwner, TTarget, TFields>, IRelatedRows<TFields>
    where TFields : class
{
    private protected RelatedRows(RelationDescriptor<TOwner, TTarget, TFields> relation, int ownerDepth, RowSelection<TTarget> selection)
        : base(relation, ownerDepth, selection)
    {
    }

    /// <summary>Leaves out the first rows of each owner.</summary>
    public RelatedPage<TOwner, TTarget, TFields> Skip(int count) => new(Relation, OwnerDepth, Selection.Skip(count));

    /// <summary>Reads at most so many rows for each owner.</summary>
    public RelatedPage<TOwner, TTarget, TFields> Take(int count) => new(Relation, OwnerDepth, Selection.Take(count));

    TFields IRelatedRows<TFields>.Fields => Fields;

    int IRelatedRows<TFields>.Depth => OwnerDepth + 1;

    SelectedValue<IReadOnlyList<TRow>> IRelatedRows<TFields>.List<TRow>(RowShape<TRow> shape) =>
        new RelatedList<TTarget, TRow>(Relation, OwnerDepth, Selection, shape);
}
