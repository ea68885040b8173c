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

    /// <summary>Nothing is guarded. Nobody adds to it.</summary>
    public static List<RelationDescriptor> None { get; } = [];

    /// <summary>Whether a row of the model may refer to one that must be visible.</summary>
    public static bool IsPossible(SqlWriter writer, ModelDescriptor model)
    {
        for (var i = 0; i < model.Relations.Count; i++)
        {
            if (IsGuarded(writer, model.Relations[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The relations of a new row's columns whose target must be visible. A key of which a part is left out is NULL, and refers to nothing.</summary>
    public static List<RelationDescriptor> Of(SqlWriter writer, ModelDescriptor model, List<WrittenColumn> columns) =>
        IsPossible(writer, model) ? [.. model.Relations.Where(r => IsGuarded(writer, r) && r.OwnerColumns.All(columns.Writes))] : None;

    /// <summary>The relations of a changed row's columns whose target must be visible: also where a part of the key stays as it is.</summary>
    public static List<RelationDescriptor> OfChange(SqlWriter writer, ModelDescriptor model, List<WrittenColumn> columns) =>
        IsPossible(writer, model) ? [.. model.Relations.Where(r => IsGuarded(writer, r) && r.OwnerColumns.Any(columns.Writes))] : None;

    private static bool Writes(this List<WrittenColumn> columns, ColumnDescriptor column) => columns.Exists(w => w.Column == column);

    // A row of another service is looked up before the write, for its table may be in another database.
    private static bool IsGuarded(SqlWriter writer, RelationDescriptor relation) =>
        relation.HoldsForeignKey && !relation.IsAcrossServices && (relation.Target.DeletedAt is not null || writer.IsLimited(relation.Target));

    /// <summary>Appends <c>(EXISTS (the row that it refers to, if it is visible) OR key IS NULL)</c>.</summary>
    /// <remarks>The comparison comes first: it tells the database of which type the key is, which <c>IS NULL</c> does not. A plain value is known to be NULL or not.</remarks>
    public static void Write(SqlWriter writer, RelationDescriptor relation, List<WrittenColumn> columns)
    {
        var target = relation.Target;
        if (relation.OwnerColumns.Any(c => ValueOf(c) is { MayBeNull: true } and IParameter))
        {
            writer.Append("1 = 1");
            return;
        }

        writer.Enter(target, 1);
        writer.Append("(EXISTS (SELECT 1 FROM ");
        writer.AppendTable(target, 1);
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
        writer.Leave(1);
        foreach (var column in relation.OwnerColumns)
        {
            if (column.IsNullable && ValueOf(column) is not IParameter)
            {
                writer.Append(" OR ");
                ValueOf(column).WriteTo(writer);
                writer.Append(" IS NULL");
            }
        }

        writer.Append(')');

        SqlNode ValueOf(ColumnDescriptor column) => columns.Find(w => w.Column == column).Value ?? new StayingValue(column);
    }

    /// <summary>What the row that is changed has in a column.</summary>
    private sealed class StayingValue(ColumnDescriptor column) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer) => writer.AppendColumn(0, column);
    }
}
