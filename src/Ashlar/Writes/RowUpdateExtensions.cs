using Ashlar.Rows;

namespace Ashlar;

/// <summary>Changes a row by its key. A model with <c>@version</c> asks for the version too: <see cref="VersionedRowExtensions"/>.</summary>
public static class RowUpdateExtensions
{
    /// <summary>Changes the row with that key: what the update does not assign stays as it is.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>The row as it is now.</returns>
    /// <exception cref="NotFoundException">There is none, or it or a row that it would refer to belongs to another tenant.</exception>
    /// <exception cref="UniqueViolationException">Another row has the same key.</exception>
    /// <exception cref="ForeignKeyViolationException">It would refer to a row that is not there.</exception>
    public static Task<TEntity> UpdateAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, TUpdate update, CancellationToken cancellationToken = default)
        where TFields : class, IUnversionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateAsync(key, version: null, update, cancellationToken);
    }

    /// <inheritdoc cref="UpdateAsync{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TKey, TUpdate, CancellationToken)"/>
    /// <param name="rows">The table.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="changes">The new values: <c>p => [p.Name.Set(name), p.Logins.Add(1)]</c>.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    public static Task<TEntity> UpdateAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, Func<TFields, Assignment[]> changes, CancellationToken cancellationToken = default)
        where TFields : class, IUnversionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateAsync(key, version: null, changes, cancellationToken);
    }

    /// <summary>Changes the row with that key, and makes or connects rows that are related to it: all or nothing, in one transaction.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="changes">The new values: <c>u => [u.Logins.Add(1)]</c>. Of none the row stays as it is.</param>
    /// <param name="related">What is made or connected: <c>u => [u.Payments.Create(new() { Amount = 1 })]</c>.</param>
    /// <param name="cancellationToken">Stops the write; nothing is written then.</param>
    /// <returns>The row as it is now, without its related rows.</returns>
    /// <inheritdoc cref="UpdateAsync{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TKey, TUpdate, CancellationToken)" path="/exception"/>
    public static Task<TEntity> UpdateAsync<TEntity, TFields, TCreate, TUpdate, TKey>(
        this Table<TEntity, TFields, TCreate, TUpdate, TKey> rows,
        TKey key,
        Func<TFields, Assignment[]> changes,
        Func<TFields, RelatedChange<TEntity>[]> related,
        CancellationToken cancellationToken = default)
        where TFields : class, IUnversionedFields
        where TCreate : IRowValues
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateAsync(key, version: null, changes, related, cancellationToken);
    }
}
