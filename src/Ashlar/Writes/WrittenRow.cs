using System.Runtime.CompilerServices;
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
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<(bool IsFound, TEntity Row)> ReadAsync<TEntity, TFields>(
        Session session, ModelDescriptor<TEntity, TFields> model, SqlWriter statement, AuditAction action, Action<SqlWriter>? where, CancellationToken cancellationToken)
        where TFields : class
    {
        statement.AppendReturning(model);
        if (!model.IsAudited && !(action == AuditAction.Remove && Outbox.Concerns(session, model)))
        {
            return await session.ReadOneAsync(statement, model.Read, forWriting: true, cancellationToken);
        }

        return await AuditTrail.WriteAsync(session, model, statement, action, where, cancellationToken) is [var row] ? (true, row) : default;
    }
}
