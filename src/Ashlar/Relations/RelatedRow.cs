using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The row on the one side of a relation: asked about in a filter, or included.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public class RelatedRow<TOwner, TTarget, TFields> : Included<TOwner>
    where TFields : class
{
    private protected RelatedRow(RelationDescriptor<TOwner, TTarget, TFields> relation, int ownerDepth, RowSelection<TTarget> selection)
        : base(relation, ownerDepth) => (Relation, Selection) = (relation, selection);

    internal new RelationDescriptor<TOwner, TTarget, TFields> Relation { get; }

    internal RowSelection<TTarget> Selection { get; }

    internal TFields Fields => Relation.Target.FieldsAt(OwnerDepth + 1);

    /// <summary>The related row is there and matches.</summary>
    public Predicate Is(Func<TFields, Predicate> predicate) =>
        new RelationTest(Relation, OwnerDepth, QueryScope.Call(OwnerDepth + 1, predicate, Fields), Selection.Deleted);

    /// <summary>Reads rows that are related to this one in turn.</summary>
    public RelatedRow<TOwner, TTarget, TFields> Include(Func<TFields, Included<TTarget>> relation) =>
        With(Selection.With(QueryScope.Call(OwnerDepth + 1, relation, Fields)));

    internal override bool HasIncludes => Selection.Includes.Length > 0;

    internal override bool LooksBeyond(SqlWriter scratch, IncludeContext context, int depth) => IncludeStatement.LooksBeyond(scratch, context, Selection, depth);

    internal override void WriteAhead(IncludeBatch batch, IncludeContext context, Owners<TOwner> owners) =>
        Relation.WriteAhead(batch, context, owners, Selection);

    internal override ValueTask ReadAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners) =>
        Relation.ReadRelatedAsync(run, context, owners, Selection);

    internal RelatedRow<TOwner, TTarget, TFields> With(RowSelection<TTarget> selection) => new(Relation, OwnerDepth, selection);
}
