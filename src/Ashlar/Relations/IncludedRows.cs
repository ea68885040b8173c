using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The rows of a relation to include: one or some of each owner's, with includes of their own.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public abstract class IncludedRows<TOwner, TTarget, TFields> : Included<TOwner>
    where TFields : class
{
    private protected IncludedRows(RelationDescriptor<TOwner, TTarget, TFields> relation, int ownerDepth, RowSelection<TTarget> selection)
        : base(relation, ownerDepth) => (Relation, Selection) = (relation, selection);

    internal new RelationDescriptor<TOwner, TTarget, TFields> Relation { get; }

    internal RowSelection<TTarget> Selection { get; private set; }

    internal TFields Fields => Relation.Target.FieldsAt(OwnerDepth + 1);

    internal override bool HasIncludes => Selection.Includes.Length > 0;

    internal override Included<TOwner> And(Included<TOwner> again)
    {
        var other = ((IncludedRows<TOwner, TTarget, TFields>)again).Selection;
        if (Selection with { Includes = [] } != other with { Includes = [] })
        {
            throw new InvalidOperationException(
                $"\"{Relation.Owner.Name}.{Relation.Name}\" is included twice, with different conditions, orders or limits; include it once, with all that is related to it in turn: "
                + $".Include(x => x.{Relation.Name}.Where(…).Include(…).Include(…)).");
        }

        var both = (IncludedRows<TOwner, TTarget, TFields>)MemberwiseClone();
        both.Selection = other.Includes.Aggregate(Selection, static (rows, included) => rows.With(included));
        return both;
    }

    internal override bool LooksBeyond(SqlWriter scratch, IncludeContext context, int depth) => IncludeStatement.LooksBeyond(scratch, context, Selection, depth);

    internal override void WriteAhead(IncludeBatch batch, IncludeContext context, Owners<TOwner> owners) =>
        Relation.WriteAhead(batch, context, owners, Selection);

    internal override ValueTask ReadAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners) =>
        Relation.ReadRelatedAsync(run, context, owners, Selection);

    private protected T Ask<T>(Func<TFields, T> lambda) => QueryScope.Call(OwnerDepth + 1, lambda, Fields);
}
