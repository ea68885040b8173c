using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Writes all rows of a query with one statement.</summary>
public static class QueryWriteExtensions
{
    /// <summary>Changes all rows of the query.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="changes">The new values: <c>p => [p.Name.Set(name), p.Logins.Add(1)]</c>. Of no changes: nothing happens.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>The number of rows that were changed.</returns>
    public static async Task<int> UpdateAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, Func<TFields, Assignment[]> changes, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        var assignments = QueryScope.Call(rows.Depth, changes, rows.Fields);
        if (assignments.Length == 0)
        {
            return 0;
        }

        await ReferenceCheck.RunAsync(rows.Session, rows.Model, [new AssignedValues(assignments)], cancellationToken);
        using var statement = rows.WriteUpdate(assignments);
        return await rows.WriteAsync(
            statement, AuditAction.Update, before => UpdateStatement.WriteWhere(before, rows.Model, rows.Selection), cancellationToken);
    }

    /// <summary>Changes all rows of the query, and gives them back as they are now, in no order.</summary>
    /// <inheritdoc cref="UpdateAsync{TEntity, TFields}(Query{TEntity, TFields}, Func{TFields, Assignment[]}, CancellationToken)"/>
    /// <returns>The rows.</returns>
    public static async Task<List<TEntity>> UpdateAndReturnAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, Func<TFields, Assignment[]> changes, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        var assignments = QueryScope.Call(rows.Depth, changes, rows.Fields);
        if (assignments.Length == 0)
        {
            return await rows.ToListAsync(cancellationToken);
        }

        await ReferenceCheck.RunAsync(rows.Session, rows.Model, [new AssignedValues(assignments)], cancellationToken);
        using var statement = rows.WriteUpdate(assignments);
        statement.AppendReturning(rows.Model);
        return await AuditTrail.WriteAsync(
            rows.Session, rows.Model, statement, AuditAction.Update, before => UpdateStatement.WriteWhere(before, rows.Model, rows.Selection), cancellationToken);
    }

    internal static SqlWriter WriteUpdate<TEntity, TFields>(this Query<TEntity, TFields> rows, Assignment[] assignments)
        where TFields : class
    {
        var statement = rows.Session.NewStatement();
        UpdateStatement.WriteStart(statement, rows.Model);
        var tables = statement.TableCount;
        var written = UpdateStatement.WriteAssignments(statement, rows.Model, assignments, rows.Session.Database.Now());
        statement.Append(statement.TableCount == tables ? "" : statement.Dialect.UpdateSource);
        var keyword = UpdateStatement.WriteWhere(statement, rows.Model, rows.Selection);
        UpdateStatement.WriteGuards(statement, rows.Model, written, keyword);
        return statement;
    }

    /// <summary>Runs a statement that writes rows. They are read back only where they are recorded.</summary>
    /// <returns>The number of rows.</returns>
    internal static async ValueTask<int> WriteAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, SqlWriter statement, AuditAction action, Action<SqlWriter>? where, CancellationToken cancellationToken)
        where TFields : class
    {
        if (!rows.Model.IsAudited && !(action == AuditAction.Remove && Outbox.Concerns(rows.Session, rows.Model)))
        {
            return await rows.Session.ExecuteAsync(statement, cancellationToken);
        }

        statement.AppendReturning(rows.Model);
        return (await AuditTrail.WriteAsync(rows.Session, rows.Model, statement, action, where, cancellationToken)).Count;
    }

    /// <summary>Deletes all rows of the query. Of a model with <c>@softDelete</c> they are marked as deleted, with what goes with them.</summary>
    /// <returns>The number of rows that were deleted.</returns>
    public static async Task<int> DeleteAsync<TEntity, TFields>(this Query<TEntity, TFields> rows, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Model.DeletedAt is null)
        {
            return await DeleteStatement.RunAsync(rows, cancellationToken);
        }

        var existing = rows.Selection.With(DeletedRows.Hidden);
        return await SoftDeletion.DeleteManyAsync(
            rows.Session, rows.Model, statement => UpdateStatement.WriteWhere(statement, rows.Model, existing), cancellationToken);
    }

    /// <summary>Deletes all rows of the query, and gives them back, in no order: as they were, or with the mark of <c>@softDelete</c>.</summary>
    /// <returns>The rows.</returns>
    public static async Task<List<TEntity>> DeleteAndReturnAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Model.DeletedAt is not null)
        {
            var existing = rows.Selection.With(DeletedRows.Hidden);
            return await SoftDeletion.DeleteAsync(
                rows.Session, rows.Model, statement => UpdateStatement.WriteWhere(statement, rows.Model, existing), cancellationToken);
        }

        return await DeleteStatement.ReturnAsync(rows, cancellationToken);
    }
}
