using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary><c>EXISTS (SELECT 1 FROM target WHERE it is related AND it matches)</c>.</summary>
internal sealed class RelationTest(RelationDescriptor relation, int ownerDepth, Predicate? filter, DeletedRows deleted = DeletedRows.Hidden) : Predicate
{
    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append("EXISTS (SELECT 1");
        writer.AppendRelated(relation, ownerDepth, filter, deleted: deleted);
        writer.Append(')');
    }
}
