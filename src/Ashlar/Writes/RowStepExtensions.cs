using System.Diagnostics.Contracts;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Changes of a row by its key, for a batch. A model with <c>@version</c> asks for the version too: <see cref="VersionedStepExtensions"/>.</summary>
public static class RowStepExtensions
{
    /// <summary><see cref="RowUpdateExtensions.UpdateAsync{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TKey, TUpdate, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public static BatchStep<TEntity> UpdateStep<TEntity, TFields, TUpdate, TKey>(this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, TUpdate update)
        where TFields : class, IUnversionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateStep(key, version: null, update);
    }

    /// <inheritdoc cref="UpdateStep{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TKey, TUpdate)"/>
    [Pure]
    public static BatchStep<TEntity> UpdateStep<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, Func<TFields, Assignment[]> changes)
        where TFields : class, IUnversionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateStep(key, version: null, changes);
    }
}
