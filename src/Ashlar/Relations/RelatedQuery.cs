using Ashlar.Models;
using Ashlar.Queries;

namespace Ashlar;

/// <summary>Related rows to include, with a filter, an order, a limit and includes of their own.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public class RelatedQuery<TOwner, TTarget, TFields> : Included<TOwner>
    where TFields : class
{
    private protected RelatedQuery(RelationDescriptor<TOwner, TTarget, TFields> relation, int ownerDepth, RelatedRows<TTarget> rows) =>
        (Descriptor, OwnerDepth, Rows) = (relation, ownerDepth, rows);

    internal RelationDescriptor<TOwner, TTarget, TFields> Descriptor { get; }

    internal int OwnerDepth { get; }

    internal RelatedRows<TTarget> Rows { get; }

    internal override RelationDescriptor Relation => Descriptor;

    internal TFields Fields => Descriptor.Target.FieldsAt(OwnerDepth + 1);

    /// <summary>Sorts the related rows. Later values decide where earlier ones are equal.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) =>
        With(Rows with { Orderings = [.. Rows.Orderings, .. Orderings.Of(Fields, orderings)] });

    /// <summary>Leaves out the first rows of each owner.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> Skip(int count) => With(Rows with { Skip = Count.NotNegative(count) });

    /// <summary>Reads at most so many rows for each owner.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> Take(int count) => With(Rows with { Take = Count.NotNegative(count) });

    /// <summary>Reads rows that are related to these in turn.</summary>
    public RelatedQuery<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return With(Rows with { Includes = [.. Rows.Includes, relation(Fields)] });
    }

    private RelatedQuery<TOwner, TTarget, TFields> With(RelatedRows<TTarget> rows) => new(Descriptor, OwnerDepth, rows);
}
