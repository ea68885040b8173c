using Ashlar.Rows;

namespace Ashlar;

/// <summary>Restores and removes rows of a model with <c>@softDelete</c>.</summary>
public static class SoftDeletedRowExtensions
{
    /// <summary>Restores the deleted row with that key, and the rows that were deleted with it.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>The row as it is now.</returns>
    /// <exception cref="NotFoundException">There is none, it is not deleted, or it belongs to another tenant.</exception>
    /// <exception cref="UniqueViolationException">Another row has taken its key.</exception>
    public static Task<TEntity> RestoreAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields, ISoftDeletedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.RestoreAsync(key, cancellationToken);
    }

    /// <summary>Restores the deleted rows of the query, and the rows that were deleted with them.</summary>
    /// <returns>The number of rows of the query that were restored.</returns>
    /// <exception cref="UniqueViolationException">Another row has taken the key of one of them.</exception>
    public static async Task<int> RestoreAsync<TEntity, TFields>(this Query<TEntity, TFields> rows, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields, ISoftDeletedFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        var deleted = rows.Selection.With(DeletedRows.Only);
        var restored = await SoftDeletion.RestoreAsync(
            rows.Session, rows.Model, statement => UpdateStatement.WriteWhere(statement, rows.Model, deleted), cancellationToken);
        return restored.Count;
    }

    /// <summary>Removes the row with that key from the database, deleted or not.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>The row as it was.</returns>
    /// <exception cref="NotFoundException">There is none, or it belongs to another tenant.</exception>
    /// <exception cref="ForeignKeyViolationException">Other rows refer to it.</exception>
    public static Task<TEntity> HardDeleteAsync<TEntity, TFields, TUpdate, TKey>(
        this ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields, ISoftDeletedFields
        where TUpdate : IRowValues
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.HardDeleteAsync(key, version: null, DeletedRows.Included, cancellationToken);
    }

    /// <summary>Removes the rows of the query from the database: with <c>OnlyDeleted()</c> before it, those that were deleted earlier.</summary>
    /// <returns>The number of rows that were removed.</returns>
    /// <exception cref="ForeignKeyViolationException">Other rows refer to one of them.</exception>
    public static Task<int> HardDeleteAsync<TEntity, TFields>(this Query<TEntity, TFields> rows, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields, ISoftDeletedFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        return DeleteStatement.RunAsync(rows, cancellationToken);
    }
}
