using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The condition that every row that a written row refers to belongs to the tenant.</summary>
/// <remarks>It is a part of the write itself, so that nothing can change between the check and the write.</remarks>
internal static class TenantGuard
{
    /// <summary>The relations of the written columns whose target the tenant must own.</summary>
    public static List<RelationDescriptor> Of(SqlWriter writer, ModelDescriptor model, List<WrittenColumn> columns)
    {
        List<RelationDescriptor> guarded = [];
        foreach (var relation in model.Relations)
        {
            if (relation.HoldsForeignKey && writer.IsLimited(relation.Target) && relation.OwnerColumns.All(c => columns.Exists(w => w.Column == c)))
            {
                guarded.Add(relation);
            }
        }

        return guarded;
    }

    /// <summary>Appends <c>(key IS NULL OR EXISTS (the row that it refers to, if it belongs to the tenant))</c>.</summary>
    public static void Write(SqlWriter writer, RelationDescriptor relation, List<WrittenColumn> columns)
    {
        var target = relation.Target;
        writer.Enter(target, 1);
        writer.Append('(');
        foreach (var column in relation.OwnerColumns)
        {
            if (column.IsNullable)
            {
                ValueOf(column).WriteTo(writer);
                writer.Append(" IS NULL OR ");
            }
        }

        writer.Append("EXISTS (SELECT 1 FROM ");
        writer.AppendTable(target);
        writer.Append(" AS ");
        writer.AppendAlias(1);
        writer.Append(" WHERE ");
        for (var i = 0; i < relation.OwnerColumns.Count; i++)
        {
            writer.AppendColumn(1, relation.TargetColumns[i]);
            writer.Append(" = ");
            ValueOf(relation.OwnerColumns[i]).WriteTo(writer);
            writer.Append(" AND ");
        }

        writer.AppendBelongs(target, 1);
        writer.Append("))");
        writer.Leave(1);

        SqlNode ValueOf(ColumnDescriptor column) => columns.Find(w => w.Column == column).Value;
    }
}
