namespace Ashlar.Models;

/// <summary>One side of a relation, as the model that has the field sees it.</summary>
public abstract class RelationDescriptor
{
    private readonly Lazy<ModelDescriptor> owner;
    private readonly Lazy<ModelDescriptor> target;

    private protected RelationDescriptor(Func<ModelDescriptor> owner, Func<ModelDescriptor> target)
    {
        // Two models refer to each other: each asks for the other when a query first needs it.
        this.owner = new(owner);
        this.target = new(target);
    }

    /// <summary>The property's name in the generated record, which is also what <c>Include</c> is given.</summary>
    public required string Name { get; init; }

    /// <summary>The model that has the field.</summary>
    public ModelDescriptor Owner => owner.Value;

    /// <summary>The related model.</summary>
    public ModelDescriptor Target => target.Value;

    /// <summary>The owner's columns that the relation compares.</summary>
    public required IReadOnlyList<ColumnDescriptor> OwnerColumns { get; init; }

    /// <summary>The target's columns that the relation compares, in the order of <see cref="OwnerColumns"/>.</summary>
    public abstract IReadOnlyList<ColumnDescriptor> TargetColumns { get; }

    /// <summary>The owner's columns are the foreign key.</summary>
    public bool HoldsForeignKey { get; init; }

    /// <summary>A soft delete of the owner deletes the target's rows with it.</summary>
    public bool DeletesTargets { get; init; }

    /// <summary>The models belong to different services, which may have different databases.</summary>
    public bool IsAcrossServices { get; init; }

    /// <summary>What becomes of the target's rows when the owner is deleted, where they are in another database.</summary>
    public DependentRows Dependents { get; init; }

    /// <summary>Does in the target's database what a deletion of the owner means for it. Doing it twice is the same as doing it once.</summary>
    internal abstract Task FollowDeletionAsync(Session session, System.Text.Json.JsonElement key, CancellationToken cancellationToken);

    /// <summary>The table between the two models of an implicit many-to-many relation.</summary>
    public JoinTable? JoinTable { get; init; }
}

/// <summary>The table of an implicit many-to-many relation.</summary>
/// <param name="TableName">The table's name in the database.</param>
/// <param name="SchemaName">The table's schema in the database; <see langword="null"/> for the default one.</param>
/// <param name="OwnerColumn">The column that refers to the owner: <c>A</c> or <c>B</c>.</param>
/// <param name="TargetColumn">The column that refers to the target.</param>
public sealed record JoinTable(string TableName, string? SchemaName, string OwnerColumn, string TargetColumn);
