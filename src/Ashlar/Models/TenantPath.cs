namespace Ashlar.Models;

/// <summary>How a row belongs to a tenant (<c>@tenant</c>).</summary>
public abstract class TenantPath
{
    private protected TenantPath()
    {
    }

    /// <summary>The model's own column names the tenant.</summary>
    public static TenantPath Of(ColumnDescriptor column) => new TenantColumn(column);

    /// <summary>The row belongs to whom its parent belongs.</summary>
    /// <param name="parent">A required relation that holds the foreign key.</param>
    public static TenantPath Through(RelationDescriptor parent) => new TenantParent(parent);
}

internal sealed class TenantColumn(ColumnDescriptor column) : TenantPath
{
    public ColumnDescriptor Column { get; } = column;
}

internal sealed class TenantParent(RelationDescriptor parent) : TenantPath
{
    public RelationDescriptor Parent { get; } = parent;
}
