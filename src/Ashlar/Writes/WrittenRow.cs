using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Runs a statement that writes at most one row, and reads that row.</summary>
internal static class WrittenRow
{
    /// <param name="session">Where the statement runs.</param>
    /// <param name="model">The model.</param>
    /// <param name="statement">The statement without its <c>RETURNING</c>.</param>
    /// <param name="action">What it does.</param>
    /// <param name="where">Writes which row it changes; <see langword="null"/> where there is none before.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    public static ValueTask<(bool IsFound, TEntity Row)> ReadAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, SqlWriter statement, AuditAction action, Action<SqlWriter>? where, CancellationToken cancellationToken)
        where TFields : class
    {
        statement.AppendReturning(model);
        return model.IsAudited || (action == AuditAction.Remove && Outbox.Concerns(session, model))
            ? RecordAsync(session, model, statement, action, where, cancellationToken)
            : session.WriteAsync(statement, model.Read, cancellationToken);
    }

    private static async ValueTask<(bool IsFound, TEntity Row)> RecordAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, SqlWriter statement, AuditAction action, Action<SqlWriter>? where, CancellationToken cancellationToken)
        where TFields : class =>
        await AuditTrail.WriteAsync(session, model, statement, action, where, cancellationToken) is [var row] ? (true, row) : default;
}
