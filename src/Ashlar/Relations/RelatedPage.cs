using Ashlar.Models;

namespace Ashlar;

/// <summary>Some of each owner's related rows.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public sealed partial class RelatedPage<TOwner, TTarget, TFields> : RelatedRows<TOwner, TTarget, TFields>
    where TFields : class
{
    internal RelatedPage(RelationDescriptor<TOwner, TTarget, TFields> relation, int ownerDepth, RowSelection<TTarget> selection)
        : base(relation, ownerDepth, selection)
    {
    }

    /// <summary>Reads rows that are related to these in turn.</summary>
    public RelatedPage<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) => new(Relation, OwnerDepth, Selection.With(Ask(relation)));
}
