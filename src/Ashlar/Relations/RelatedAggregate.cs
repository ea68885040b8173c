using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>What related rows add up to: <c>(SELECT SUM(value) FROM target WHERE it is related AND it matches)</c>.</summary>
internal sealed class RelatedAggregate<T>(RelationDescriptor relation, int ownerDepth, Predicate? filter, Expr<T> aggregate, DeletedRows deleted)
    : Expr<T>(aggregate.KnownType)
{
    public override bool IsHidden => aggregate.IsHidden;

    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append("(SELECT ");
        writer.AppendRelated(relation, ownerDepth, filter, aggregate, deleted);
        writer.Append(')');
    }
}
