using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The condition that every row that a written row refers to is visible: it belongs to the tenant, and is not deleted.</summary>
/// <remarks>It is a part of the write itself, so that nothing can change between the check and the write.</remarks>
internal static class TenantGuard
{
    /// <summary>The error of rows that would refer to what is not the tenant's.</summary>
    public static NotFoundException Refused(List<RelationDescriptor> guarded) =>
        new(guarded is [var only] ? only.Target.Name : string.Join(" or ", guarded.Select(r => r.Target.Name)));

    /// <summary>The relations of the written columns whose target must be visible.</summary>
    public static List<RelationDescriptor> Of(SqlWriter writer, ModelDescriptor model, List<WrittenColumn> columns)
    {
        List<RelationDescriptor> guarded = [];
        foreach (var relation in model.Relations)
        {
            if (relation.HoldsForeignKey && (relation.Target.DeletedAt is not null || writer.IsLimited(relation.Target)) && relation.OwnerColumns.All(c => columns.Exists(w => w.Column == c)))
            {
                guarded.Add(relation);
            }
        }

        return guarded;
    }

    /// <summary>Appends <c>(EXISTS (the row that it refers to, if it is visible) OR key IS NULL)</c>.</summary>
    /// <remarks>In this order: a parameter that is first asked whether it is NULL has no type, and a database may refuse it.</remarks>
    public static void Write(SqlWriter writer, RelationDescriptor relation, List<WrittenColumn> columns)
    {
        var target = relation.Target;
        writer.Enter(target, 1);
        writer.Append("(EXISTS (SELECT 1 FROM ");
        writer.AppendTable(target);
        writer.Append(" AS ");
        writer.AppendAlias(1);
        writer.Append(" WHERE ");
        for (var i = 0; i < relation.OwnerColumns.Count; i++)
        {
            writer.Append(i == 0 ? "" : " AND ");
            writer.AppendColumn(1, relation.TargetColumns[i]);
            writer.Append(" = ");
            ValueOf(relation.OwnerColumns[i]).WriteTo(writer);
        }

        writer.AppendVisible(target, 1, reachedBy: null, DeletedRows.Hidden);
        writer.Append(')');
        foreach (var column in relation.OwnerColumns.Where(c => c.IsNullable))
        {
            writer.Append(" OR ");
            ValueOf(column).WriteTo(writer);
            writer.Append(" IS NULL");
        }

        writer.Append(')');
        writer.Leave(1);

        SqlNode ValueOf(ColumnDescriptor column) => columns.Find(w => w.Column == column).Value;
    }
}
