using System.Text.Json;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Writes messages for other services, in the transaction of the write that causes them.</summary>
internal static class Outbox
{
    // A statement has a limited number of placeholders.
    private const int MessagesAtOnce = 100;

    /// <summary>Deleting rows of the model concerns rows in the databases of other services.</summary>
    public static bool Concerns(Session session, ModelDescriptor model) => session.Database.Layout is { IsSeparate: true } && model.HasRemoteDependents;

    /// <summary>Rows are deleted: says so to the services whose rows refer to them, or refuses where such a row must stay.</summary>
    public static async Task DeletedAsync<TEntity>(Session session, ModelDescriptor model, IReadOnlyList<TEntity> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var messages = new List<OutboxMessage>();
        foreach (var relation in model.Relations.Where(r => r.IsAcrossServices && !r.HoldsForeignKey))
        {
            var dependents = (IRemoteDependents<TEntity>)relation;
            var keys = rows.Select(dependents.KeyOf).OfType<JsonElement>().ToList();
            if (relation.Dependents == DependentRows.Stay)
            {
                foreach (var key in keys)
                {
                    await dependents.RefuseIfAnyAsync(session.Beside(relation.Target).OnPrimary(), key, cancellationToken);
                }
            }
            else
            {
                messages.AddRange(keys.Select(k => OutboxMessage.OfDeletion(relation, k)));
            }
        }

        await WriteAsync(session, messages, cancellationToken);
    }

    public static async Task WriteAsync(Session session, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var outbox = session.Database.Outbox;
        var now = session.Database.Now();
        foreach (var part in messages.Chunk(MessagesAtOnce))
        {
            using var statement = session.NewStatement();
            InsertStatement.WriteRows(statement, outbox, [.. part.Select(m => new RowValues(outbox, m.For(outbox, now), now))]);
            await session.ExecuteAsync(statement, cancellationToken);
        }
    }
}

/// <summary>The rows of another service that refer to rows of a model.</summary>
internal interface IRemoteDependents<in TOwner>
{
    /// <summary>The values that they compare, as a JSON array; <see langword="null"/> where the row has none.</summary>
    JsonElement? KeyOf(TOwner owner);

    /// <exception cref="ForeignKeyViolationException">A row refers to the key.</exception>
    Task RefuseIfAnyAsync(Session session, JsonElement key, CancellationToken cancellationToken);
}
