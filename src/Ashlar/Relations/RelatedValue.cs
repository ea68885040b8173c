using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>A value of the related row: <c>(SELECT value FROM target WHERE it is related)</c>.</summary>
internal sealed class RelatedValue<T>(RelationDescriptor relation, int ownerDepth, Expr<T> value) : Expr<T>(value.Type)
{
    // The row may be missing where the relation is optional.
    internal override bool MayBeNull => true;

    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append("(SELECT ");
        writer.AppendRelated(relation, ownerDepth, filter: null, value);
        writer.Append(')');
    }
}
