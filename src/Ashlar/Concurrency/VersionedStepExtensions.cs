using System.Diagnostics.Contracts;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Changes of rows of a model with <c>@version</c>, for a batch: only if nobody else changed them since they were read.</summary>
public static class VersionedStepExtensions
{
    /// <summary><see cref="VersionedRowExtensions.UpdateAsync{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TKey, int, TUpdate, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public static BatchStep<TEntity> UpdateStep<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, int version, TUpdate update)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateStep(key, (int?)version, update);
    }

    /// <inheritdoc cref="UpdateStep{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TKey, int, TUpdate)"/>
    [Pure]
    public static BatchStep<TEntity> UpdateStep<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, int version, Func<TFields, Assignment[]> changes)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateStep(key, (int?)version, changes);
    }

    /// <summary>The change of a row that was read, if it still has the version that it was read with, as a step of a batch.</summary>
    [Pure]
    public static BatchStep<TEntity> UpdateStep<TEntity, TFields, TUpdate, TKey>(this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TEntity row, TUpdate update)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (key, version) = rows.IdentityOf(row);
        return rows.UpdateStep(key, (int?)version, update);
    }

    /// <inheritdoc cref="UpdateStep{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TEntity, TUpdate)"/>
    [Pure]
    public static BatchStep<TEntity> UpdateStep<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TEntity row, Func<TFields, Assignment[]> changes)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (key, version) = rows.IdentityOf(row);
        return rows.UpdateStep(key, (int?)version, changes);
    }

    /// <summary>The deletion of a row that was read, if it still has the version that it was read with, as a step of a batch.</summary>
    [Pure]
    public static BatchStep<TEntity> DeleteStep<TEntity, TFields, TUpdate, TKey>(this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TEntity row)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (key, version) = rows.IdentityOf(row);
        return rows.DeleteStep(key, version);
    }
}
