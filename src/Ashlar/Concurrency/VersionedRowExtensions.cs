using Ashlar.Rows;

namespace Ashlar;

/// <summary>Changes rows of a model with <c>@version</c>: only if nobody else changed them since they were read.</summary>
/// <remarks>The version is compared and counted up by the statement that writes, so nothing can come between.</remarks>
public static class VersionedRowExtensions
{
    /// <summary>Changes the row with that key, if it still has that version: what the update does not assign stays as it is.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="version">The version that the row was read with.</param>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>The row as it is now, with its next version.</returns>
    /// <exception cref="ConflictException">The row has another version by now.</exception>
    /// <exception cref="NotFoundException">There is none, or it or a row that it would refer to belongs to another tenant.</exception>
    /// <exception cref="UniqueViolationException">Another row has the same key.</exception>
    /// <exception cref="ForeignKeyViolationException">It would refer to a row that is not there.</exception>
    public static Task<TEntity> UpdateAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, int version, TUpdate update, CancellationToken cancellationToken = default)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateAsync(key, (int?)version, update, cancellationToken);
    }

    /// <inheritdoc cref="UpdateAsync{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TKey, int, TUpdate, CancellationToken)"/>
    /// <param name="rows">The table.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="version">The version that the row was read with.</param>
    /// <param name="changes">The new values: <c>p => [p.Name.Set(name), p.Logins.Add(1)]</c>.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    public static Task<TEntity> UpdateAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows,
        TKey key,
        int version,
        Func<TFields, Assignment[]> changes,
        CancellationToken cancellationToken = default)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.UpdateAsync(key, (int?)version, changes, cancellationToken);
    }

    /// <summary>Changes a row that was read, if it still has the version that it was read with.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="row">The row as it was read.</param>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <inheritdoc cref="UpdateAsync{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TKey, int, TUpdate, CancellationToken)"/>
    public static Task<TEntity> UpdateAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TEntity row, TUpdate update, CancellationToken cancellationToken = default)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (key, version) = rows.IdentityOf(row);
        return rows.UpdateAsync(key, (int?)version, update, cancellationToken);
    }

    /// <inheritdoc cref="UpdateAsync{TEntity, TFields, TUpdate, TKey}(ExistingRows{TEntity, TFields, TUpdate, TKey}, TEntity, TUpdate, CancellationToken)"/>
    /// <param name="rows">The table.</param>
    /// <param name="row">The row as it was read.</param>
    /// <param name="changes">The new values: <c>p => [p.Name.Set(name), p.Logins.Add(1)]</c>.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    public static Task<TEntity> UpdateAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TEntity row, Func<TFields, Assignment[]> changes, CancellationToken cancellationToken = default)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (key, version) = rows.IdentityOf(row);
        return rows.UpdateAsync(key, (int?)version, changes, cancellationToken);
    }

    /// <summary>Deletes a row that was read, if it still has the version that it was read with.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="row">The row as it was read.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>The row as it was.</returns>
    /// <exception cref="ConflictException">The row has another version by now.</exception>
    /// <exception cref="NotFoundException">There is none, or it belongs to another tenant.</exception>
    /// <exception cref="ForeignKeyViolationException">Other rows refer to it.</exception>
    public static Task<TEntity> DeleteAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TEntity row, CancellationToken cancellationToken = default)
        where TFields : class, IVersionedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (key, version) = rows.IdentityOf(row);
        return rows.DeleteAsync(key, version, cancellationToken);
    }
}
