using System.Text.Json;
using Ashlar.Models;

namespace Ashlar;

/// <summary>
/// Brings messages from the outboxes to the services that they are for. Each is first done there and then taken from the outbox,
/// so that a stop in between lets it be done once more; doing one twice is the same as doing it once.
/// </summary>
internal sealed class ServiceRelay(ServiceLayout layout)
{
    private const int MessagesAtOnce = 100;
    private const int LongestError = 500;

    /// <returns>How many messages were brought.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        // In one database for all there is one outbox, and in it nothing but the program's own messages.
        var databases = layout.IsSeparate ? layout.Databases.Values : layout.Databases.Values.Take(layout.Handlers.IsEmpty ? 0 : 1);
        foreach (var database in databases.Where(d => d.HasOutbox))
        {
            count += await RunAsync(Session.Of(database), cancellationToken);
        }

        return count;
    }

    private async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (count, failed) = (0, 0);
        while (await ReadAsync(session, failed, cancellationToken) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                if (await TryApplyAsync(session, message, cancellationToken))
                {
                    count++;
                }
                else
                {
                    failed++;
                }
            }
        }

        return count;
    }

    /// <summary>The next messages, the oldest first. Those that failed in this run are left to the next one.</summary>
    private static async Task<List<StoredMessage>> ReadAsync(Session session, int skip, CancellationToken cancellationToken)
    {
        var outbox = session.Database.Outbox;
        using var statement = session.NewStatement();
        statement.Enter(outbox, 0);
        statement.Append("SELECT ");
        statement.AppendColumns(0, outbox.Columns);
        statement.Append(" FROM ");
        statement.AppendTable(outbox, 0);
        statement.Append(" ORDER BY ");
        statement.AppendColumn(0, Column(outbox, "createdAt"));
        statement.Append(", ");
        statement.AppendColumn(0, outbox.KeyColumns[0]);
        statement.AppendPage(skip, MessagesAtOnce);
        return await session.OnPrimary().ReadAllAsync(statement, row => StoredMessage.Read(row, outbox), forWriting: false, cancellationToken);
    }

    private async Task<bool> TryApplyAsync(Session session, StoredMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await ApplyAsync(session, message, cancellationToken);
            await TakeAsync(session, message, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is AshlarException or NotHandledException)
        {
            await NoteAsync(session, message, error, cancellationToken);
            return false;
        }
    }

    private async Task ApplyAsync(Session session, StoredMessage message, CancellationToken cancellationToken)
    {
        if (layout.Handlers.TryGetValue(message.Kind, out var handler))
        {
            await HandleAsync(handler, message.Payload, cancellationToken);
            return;
        }

        if (message.Kind is not (OutboxMessage.Audit or OutboxMessage.Dependents))
        {
            throw new NotHandledException($"Nothing handles messages of the kind \"{message.Kind}\"; give the client a handler with Handle before the relay runs.", null);
        }

        try
        {
            await ApplyOwnAsync(Session.Of(layout.Of(message.Service, session.Database)), message, cancellationToken);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException or JsonException)
        {
            throw new NotHandledException("This program cannot read the message: one of another version may have written it.", error);
        }
    }

    private async Task ApplyOwnAsync(Session target, StoredMessage message, CancellationToken cancellationToken)
    {
        var payload = message.Payload;
        if (message.Kind == OutboxMessage.Audit)
        {
            await RecordAsync(target, payload, cancellationToken);
            return;
        }

        var owner = layout.FindModel(payload.GetProperty("model").GetString()!);
        var relation = owner.Relations.First(r => r.Name == payload.GetProperty("relation").GetString());
        using var scope = AuditScope.Begin(new AuditScope { Actor = Text("actor"), Address = Text("address"), UserAgent = Text("userAgent") });
        await relation.FollowDeletionAsync(target, payload.GetProperty("key"), cancellationToken);

        string? Text(string name) => payload.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    private static async Task HandleAsync(Func<JsonElement, CancellationToken, Task> handler, JsonElement payload, CancellationToken cancellationToken)
    {
        try
        {
            await handler(payload, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new NotHandledException(error.Message, error);
        }
    }

    // The record's own key says whether it is there already.
    private async Task RecordAsync(Session session, JsonElement payload, CancellationToken cancellationToken)
    {
        var log = layout.AuditLog;
        List<ColumnDescriptor> columns = [.. payload.GetProperty("columns").EnumerateArray().Select(n => Column(log, n.GetString()!))];
        using var statement = session.NewStatement();
        statement.Enter(log, 0);
        statement.Append("INSERT INTO ");
        statement.AppendTable(log);
        statement.Append(" (");
        statement.AppendNames(columns);
        statement.Append(") VALUES (");
        for (var i = 0; i < columns.Count; i++)
        {
            statement.Append(i == 0 ? "" : ", ");
            statement.AppendParameter(StoredRow.ValueOf(payload.GetProperty("values"), i, columns[i]));
        }

        statement.Append(") ON CONFLICT DO NOTHING");
        await session.ExecuteAsync(statement, cancellationToken);
    }

    private static async Task TakeAsync(Session session, StoredMessage message, CancellationToken cancellationToken)
    {
        var outbox = session.Database.Outbox;
        using var statement = session.NewStatement();
        DeleteStatement.WriteStart(statement, outbox);
        WriteKey(statement, outbox, message);
        await session.ExecuteAsync(statement, cancellationToken);
    }

    private static async Task NoteAsync(Session session, StoredMessage message, Exception error, CancellationToken cancellationToken)
    {
        var outbox = session.Database.Outbox;
        var text = error.Message.Length > LongestError ? error.Message[..LongestError] : error.Message;
        using var statement = session.NewStatement();
        UpdateStatement.WriteStart(statement, outbox);
        var (attempts, reason) = ((ColumnDescriptor<int>)Column(outbox, "attempts"), (ColumnDescriptor<string?>)Column(outbox, "error"));
        UpdateStatement.WriteAssignments(
            statement, outbox, [new Assignment<int>(attempts, new Parameter<int>(message.Attempts + 1)), new Assignment<string?>(reason, new Parameter<string?>(text))], session.Database.Now());
        WriteKey(statement, outbox, message);
        await session.ExecuteAsync(statement, cancellationToken);
    }

    private static void WriteKey(Drivers.SqlWriter statement, ModelDescriptor outbox, StoredMessage message)
    {
        statement.Append(" WHERE ");
        statement.AppendColumn(0, outbox.KeyColumns[0]);
        statement.Append(" = ");
        statement.AppendParameter(StoredRow.ValueOf(message.Key, 0, outbox.KeyColumns[0]));
    }

    internal static ColumnDescriptor Column(ModelDescriptor model, string name) => model.Columns.First(c => c.Name == name);

    /// <summary>A message could not be handled: its handler failed, there is none, or it cannot be read.</summary>
    private sealed class NotHandledException(string message, Exception? inner) : Exception(message, inner);
}
