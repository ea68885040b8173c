using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The part of a statement that deletes rows.</summary>
internal static class DeleteStatement
{
    /// <summary>Appends <c>DELETE FROM table AS t0</c>.</summary>
    public static void WriteStart(SqlWriter writer, ModelDescriptor model)
    {
        writer.Enter(model, 0);
        writer.Append("DELETE FROM ");
        writer.AppendTable(model, 0);
    }

    /// <summary>Removes the rows of a query.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> RunAsync<TEntity, TFields>(Query<TEntity, TFields> rows, CancellationToken cancellationToken)
        where TFields : class
    {
        using var statement = WriteRows(rows);
        return IsReadFirst(rows, isRecorded: rows.Model.IsAudited || Outbox.Concerns(rows.Session, rows.Model))
            ? (await AuditTrail.RemoveAsync(rows.Session, rows.Model, statement, query => UpdateStatement.WriteWhere(query, rows.Model, rows.Selection), cancellationToken)).Count
            : await rows.WriteAsync(statement, AuditAction.Remove, where: null, cancellationToken);
    }

    /// <summary>Removes the rows of a query, and gives them as they were.</summary>
    public static async Task<List<TEntity>> ReturnAsync<TEntity, TFields>(Query<TEntity, TFields> rows, CancellationToken cancellationToken)
        where TFields : class
    {
        using var statement = WriteRows(rows);
        if (IsReadFirst(rows, isRecorded: true))
        {
            return await AuditTrail.RemoveAsync(rows.Session, rows.Model, statement, query => UpdateStatement.WriteWhere(query, rows.Model, rows.Selection), cancellationToken);
        }

        statement.AppendReturning(rows.Model);
        return await AuditTrail.WriteAsync(rows.Session, rows.Model, statement, AuditAction.Remove, where: null, cancellationToken);
    }

    private static SqlWriter WriteRows<TEntity, TFields>(Query<TEntity, TFields> rows)
        where TFields : class
    {
        var statement = rows.Session.NewStatement();
        WriteStart(statement, rows.Model);
        UpdateStatement.WriteWhere(statement, rows.Model, rows.Selection);
        return statement;
    }

    private static bool IsReadFirst<TEntity, TFields>(Query<TEntity, TFields> rows, bool isRecorded)
        where TFields : class =>
        rows.Session.Database.Dialect.DeletesRowByRow && rows.Model.OwnRows >= (isRecorded ? OwnRows.Change : OwnRows.Go);
}
