using System.Text.Json;
using Ashlar;
using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>What the auth service tells the payments service when it deletes a user: what is not paid yet is cancelled, by whatever database it is in.</summary>
public static class UserDeleted
{
    /// <summary>The message's kind in the outbox.</summary>
    public const string Kind = "user.deleted";

    internal static OutboxMessageCreate ToMessage(string userId, string actorId) => new()
    {
        Service = "payments",
        Kind = Kind,
        Payload = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["userId"] = userId, ["actorId"] = actorId }),
    };

    /// <summary>Does what the message says. Doing it twice is the same as doing it once: what is cancelled already is not open.</summary>
    public static async Task HandleAsync(JsonElement payload, PaymentRepository payments, CancellationToken cancellationToken)
    {
        using var scope = AuditScope.Begin(new AuditScope { Actor = payload.GetProperty("actorId").GetString() });
        await payments.CancelOpenAsync(payload.GetProperty("userId").GetString()!, cancellationToken);
    }
}
