using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar.Models;

/// <summary>One side of a relation, with the generated types of both models.</summary>
/// <typeparam name="TOwner">The record that has the field.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public abstract class RelationDescriptor<TOwner, TTarget, TFields>
    : RelationDescriptor, IDeletionCascade<TOwner>, IRemoteDependents<TOwner>, IAttachedRelation<TOwner, TTarget>
    where TFields : class
{
    private protected RelationDescriptor(Func<ModelDescriptor> owner, Func<ModelDescriptor<TTarget, TFields>> target)
        : base(owner, target)
    {
    }

    internal new ModelDescriptor<TTarget, TFields> Target => (ModelDescriptor<TTarget, TFields>)base.Target;

    // Only the relation itself knows the type of its key.
    internal abstract void WriteAhead(IncludeBatch batch, IncludeContext context, Owners<TOwner> owners, RowSelection<TTarget> selection);

    internal abstract ValueTask ReadRelatedAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners, RowSelection<TTarget> selection);

    internal abstract OwnerKeys KeysOf(IReadOnlyList<TOwner> owners);

    /// <summary>An owner's value of one of <see cref="RelationDescriptor.OwnerColumns"/>.</summary>
    internal abstract IParameter OwnerValueOf(TOwner owner, int column);

    /// <summary>A row of the target with the columns that refer to an owner.</summary>
    /// <param name="session">Where it is written.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="row">Its other columns; <see langword="null"/> where they stay as they are.</param>
    internal abstract IRowValues LinkedRowOf(Session session, TOwner owner, IRowValues? row);

    private protected abstract void AttachRows(TOwner owner, IReadOnlyList<TTarget> rows);

    void IAttachedRelation<TOwner, TTarget>.Attach(TOwner owner, IReadOnlyList<TTarget> rows) => AttachRows(owner, rows);

    /// <summary>The owner's values that the relation compares, as a JSON array; <see langword="null"/> where it has none.</summary>
    internal abstract JsonElement? StoredKeyOf(TOwner owner);

    internal override async Task FollowDeletionAsync(Session session, JsonElement key, CancellationToken cancellationToken)
    {
        using var statement = session.NewStatement();
        if (Dependents == DependentRows.Go)
        {
            DeleteStatement.WriteStart(statement, Target);
        }
        else
        {
            UpdateStatement.WriteStart(statement, Target);
            UpdateStatement.WriteNulls(statement, Target, TargetColumns, session.Database.Now());
        }

        WriteKey(statement, key);
        statement.AppendReturning(Target);
        var action = Dependents == DependentRows.Go ? AuditAction.Remove : AuditAction.Update;
        await AuditTrail.WriteAsync(session, Target, statement, action, action == AuditAction.Update ? before => WriteKey(before, key) : null, cancellationToken);
    }

    JsonElement? IRemoteDependents<TOwner>.KeyOf(TOwner owner) => StoredKeyOf(owner);

    async Task IRemoteDependents<TOwner>.RefuseIfAnyAsync(Session session, JsonElement key, CancellationToken cancellationToken)
    {
        var statement = session.NewStatement();
        statement.Enter(Target, 0);
        statement.Append("SELECT EXISTS (SELECT 1 FROM ");
        statement.AppendTable(Target, 0);
        WriteKey(statement, key);
        statement.Append(')');
        if (await session.FindAsync(statement, static row => row.GetBoolean(0), cancellationToken))
        {
            throw new ForeignKeyViolationException(Owner.Name, []);
        }
    }

    private void WriteKey(SqlWriter statement, JsonElement key)
    {
        for (var i = 0; i < TargetColumns.Count; i++)
        {
            statement.Append(i == 0 ? " WHERE " : " AND ");
            statement.AppendColumn(0, TargetColumns[i]);
            statement.Append(" = ");
            statement.AppendParameter(StoredRow.ValueOf(key, i, TargetColumns[i]));
        }
    }

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

    internal override void WriteAhead(IncludeBatch batch, IncludeContext context, Owners<TOwner> owners, RowSelection<TTarget> selection)
    {
        // Another service may have a schema, or a database, of its own.
        if (IsAcrossServices || IsReadOneByOne(batch.Session, context, selection) || KeysAhead(batch, owners) is not { } keys)
        {
            return;
        }

        var asksAgain = selection.Includes.Length > 0 && batch.MayRepeat && selection.TryRepeat(Target, context.Depth, out selection);
        context.Place = batch.Count;
        IncludeStatement.Write(batch.Add(), context, selection, keys);
        if (asksAgain)
        {
            context.Nested = batch.Write(selection.Includes, new IncludedOwners<TTarget>(context, selection, keys), context);
        }
    }

    /// <summary>
    /// A row that several owners share is one object, with one list of rows that are included with it. Where those depend on the owner, each owner gets an object
    /// of its own.
    /// </summary>
    internal bool IsReadOneByOne(Session session, IncludeContext context, RowSelection<TTarget> selection)
    {
        if (selection.Includes.Length == 0 || context.Alone is not null || (!HoldsForeignKey && JoinTable is null))
        {
            return false;
        }

        using var scratch = session.NewStatement();
        return Array.Exists(selection.Includes, i => i.LooksBeyond(scratch, context.Inside(i), context.OwnerDepth));
    }

    private OwnerKeys? KeysAhead(IncludeBatch batch, Owners<TOwner> owners)
    {
        if (owners.Known is { } known)
        {
            return DistinctKeysOf(known) is { Length: > 0 } keys ? new OwnerKeys<TKey>(Key, keys) : null;
        }

        if (owners.Pinned is PinnedKey<TKey> pinned && OwnerColumns.Count == 1 && OwnerColumns[0] == pinned.Column)
        {
            return new OwnerKeys<TKey>(Key, [pinned.Value]);
        }

        if (!batch.MayRepeat || !owners.MayRepeat)
        {
            return null;
        }

        batch.SeeOneMoment();
        return new RepeatedKeys<TOwner>(owners, OwnerColumns);
    }

    internal override ValueTask ReadRelatedAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners, RowSelection<TTarget> selection) =>
        new IncludeReader<TOwner, TTarget, TFields, TKey>(this, selection).ReadAsync(run, context, owners);

    internal bool HasKey(TOwner owner) => HasOwnerKey is null || HasOwnerKey(owner);

    internal TKey[] DistinctKeysOf(IReadOnlyList<TOwner> owners)
    {
        var keys = new HashSet<TKey>(owners.Count, Key.Comparer);
        foreach (var row in owners)
        {
            if (HasKey(row))
            {
                keys.Add(OwnerKey(row));
            }
        }

        return [.. keys];
    }

    internal override JsonElement? StoredKeyOf(TOwner owner) =>
        HasKey(owner) ? StoredRow.Write(new StoredKey<TKey>(Key, OwnerKey(owner))) : null;

    internal override IParameter OwnerValueOf(TOwner owner, int column) => new KeyValue<TKey>(Key.Parts[column], OwnerKey(owner));

    // In a relation with a table between, the target has no column that refers to the owner.
    internal override IRowValues LinkedRowOf(Session session, TOwner owner, IRowValues? row) => JoinTable is not null
        ? row!
        : new LinkedRow<TKey>(row, Key, OwnerKey(owner), session.Tenant is not null and not AllTenants ? (Target.Tenant as TenantColumn)?.Column : null);

    private protected override void AttachRows(TOwner owner, IReadOnlyList<TTarget> rows) => Attach(owner, rows);

    internal override OwnerKeys KeysOf(IReadOnlyList<TOwner> owners) =>
        new OwnerKeys<TKey>(Key, [.. owners.Where(HasKey).Select(OwnerKey)]);
}

/// <summary>A relation that gives an owner its related rows.</summary>
internal interface IAttachedRelation<TOwner, TTarget>
{
    void Attach(TOwner owner, IReadOnlyList<TTarget> rows);
}
