using Ashlar.Drivers;

namespace Ashlar.Models;

/// <summary>One side of a relation, with the generated types of both models.</summary>
/// <typeparam name="TOwner">The record that has the field.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public abstract class RelationDescriptor<TOwner, TTarget, TFields> : RelationDescriptor, IDeletionCascade<TOwner>
    where TFields : class
{
    private protected RelationDescriptor(Func<ModelDescriptor> owner, Func<ModelDescriptor<TTarget, TFields>> target)
        : base(owner, target)
    {
    }

    internal new ModelDescriptor<TTarget, TFields> Target => (ModelDescriptor<TTarget, TFields>)base.Target;

    // Only the relation itself knows the type of its key.
    internal abstract bool TryWriteAhead(SqlWriter statement, IncludeContext context, PinnedKey owner, RowSelection<TTarget> selection);

    internal abstract ValueTask ReadRelatedAsync(IncludeContext context, IReadOnlyList<TOwner> owners, RowSelection<TTarget> selection);

    internal abstract OwnerKeys KeysOf(IReadOnlyList<TOwner> owners);

    Task IDeletionCascade<TOwner>.MarkAsync(Session session, DeletionMark mark, IReadOnlyList<TOwner> owners, CancellationToken cancellationToken) =>
        SoftDeletion.MarkAsync(session, Target, mark, statement => SoftDeletion.WriteRelated(statement, this, mark, KeysOf(owners)), cancellationToken);
}

/// <summary>One side of a relation, with the type of the key that both models share.</summary>
/// <typeparam name="TOwner">The record that has the field.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
/// <typeparam name="TKey">The C# type of the compared columns: a tuple where there are several.</typeparam>
/// <param name="owner">The model that has the field.</param>
/// <param name="target">The related model.</param>
/// <param name="targetKey">The target's columns that the relation compares; in a many-to-many relation the owner's key, which the table between holds.</param>
public sealed class RelationDescriptor<TOwner, TTarget, TFields, TKey>(
    Func<ModelDescriptor> owner,
    Func<ModelDescriptor<TTarget, TFields>> target,
    Func<KeyDescriptor<TKey>> targetKey) : RelationDescriptor<TOwner, TTarget, TFields>(owner, target)
    where TFields : class
    where TKey : notnull
{
    private readonly Lazy<KeyDescriptor<TKey>> key = new(targetKey);

    /// <inheritdoc/>
    public override IReadOnlyList<ColumnDescriptor> TargetColumns => JoinedColumn is null ? key.Value.Columns : [JoinedColumn()];

    /// <summary>The target's key in a many-to-many relation, where the key that is compared is the owner's.</summary>
    public Func<ColumnDescriptor>? JoinedColumn { get; init; }

    /// <summary>The value that an owner compares.</summary>
    public required Func<TOwner, TKey> OwnerKey { get; init; }

    /// <summary>Whether an owner has such a value; <see langword="null"/> where all have.</summary>
    public Func<TOwner, bool>? HasOwnerKey { get; init; }

    /// <summary>The value that a target compares; <see langword="null"/> for a many-to-many relation, where the table between says it.</summary>
    public Func<TTarget, TKey>? TargetKey { get; init; }

    /// <summary>Every owner has exactly one related row.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gives an owner its related rows: none, one or many.</summary>
    public required Action<TOwner, IReadOnlyList<TTarget>> Attach { get; init; }

    internal KeyDescriptor<TKey> Key => key.Value;

    internal override bool TryWriteAhead(SqlWriter statement, IncludeContext context, PinnedKey owner, RowSelection<TTarget> selection)
    {
        if (OwnerColumns.Count != 1 || OwnerColumns[0] != owner.Column || owner is not PinnedKey<TKey> { Value: var value })
        {
            return false;
        }

        IncludeStatement.Write(statement, context, selection, new OwnerKeys<TKey>(Key, [value]));
        return true;
    }

    internal override ValueTask ReadRelatedAsync(IncludeContext context, IReadOnlyList<TOwner> owners, RowSelection<TTarget> selection) =>
        new IncludeReader<TOwner, TTarget, TFields, TKey>(this, selection).ReadAsync(context, owners);

    internal override OwnerKeys KeysOf(IReadOnlyList<TOwner> owners) =>
        new OwnerKeys<TKey>(Key, [.. owners.Where(o => HasOwnerKey is null || HasOwnerKey(o)).Select(OwnerKey)]);
}
