using Ashlar.Models;

namespace Ashlar.Drivers;

/// <content>The condition that a row belongs to the tenant. It is written wherever a row is read, so that no query can forget it.</content>
public sealed partial class SqlWriter
{
    /// <summary>Appends <c> AND the row belongs to the tenant</c>, or nothing where rows belong to nobody.</summary>
    /// <param name="model">The row's model.</param>
    /// <param name="depth">The row's level.</param>
    /// <param name="reachedBy">The relation through which the row was reached: what it implies is not asked again.</param>
    /// <exception cref="TenantRequiredException">Rows belong to tenants, and none is given.</exception>
    internal void AppendTenantCondition(ModelDescriptor model, int depth, RelationDescriptor? reachedBy)
    {
        if (!IsLimited(model) || (reachedBy is not null && Implies(reachedBy, model)))
        {
            return;
        }

        Append(" AND ");
        AppendBelongs(model, depth);
    }

    /// <summary>The statement may touch only some rows of the model.</summary>
    internal bool IsLimited(ModelDescriptor model) =>
        model.Tenant is not null && (Tenant ?? throw new TenantRequiredException(model.Name)) is not AllTenants;

    internal void AppendBelongs(ModelDescriptor model, int depth)
    {
        if (model.Tenant is TenantParent { Parent: var parent })
        {
            // Whose a row is does not change when its parent is deleted.
            Append("EXISTS (SELECT 1");
            Enter(parent.Target, depth + 1);
            AppendRelatedFrom(parent, depth);
            AppendTenantCondition(parent.Target, depth + 1, reachedBy: null);
            Leave(depth + 1);
            Append(')');
        }
        else if (model.Tenant is TenantColumn { Column: var column })
        {
            AppendColumn(depth, column);
            Append(" = ");
            AppendParameter(Tenant!);
        }
    }

    // A child found by its parent's key belongs to whom the parent belongs, and the other way round.
    private static bool Implies(RelationDescriptor relation, ModelDescriptor target) =>
        IsParent(target.Tenant, relation.Owner, relation.TargetColumns) || IsParent(relation.Owner.Tenant, target, relation.OwnerColumns);

    private static bool IsParent(TenantPath? path, ModelDescriptor parent, IReadOnlyList<ColumnDescriptor> columns) =>
        path is TenantParent through && through.Parent.Target == parent && through.Parent.OwnerColumns.SequenceEqual(columns);
}
