using Ashlar;
using MachiQuest.Core;
using MachiQuest.Core.Deliveries;

namespace MachiQuest.Data;

/// <summary>
/// Webhooks as they came, and the queue of those that are to be normalised. It belongs to nobody: which user a delivery is about is found out later.
/// </summary>
/// <remarks>
/// Taking one moves its next attempt behind a lease and counts the attempt, in one statement. So whoever dies holding one gives it back by doing nothing,
/// and one that kills whoever takes it is parked in the end. The number of the attempt is the proof that it is still one's own.
/// </remarks>
/// <param name="db">Everybody's rows.</param>
/// <param name="clock">Tells what is due.</param>
/// <param name="skipsLocked">The database locks rows, and can pass over those that others have locked. One that has one writer at a time needs neither.</param>
public sealed class DeliveryQueue(MachiQuestDb db, TimeProvider clock, bool skipsLocked)
{
    private const int LongestError = 500;

    /// <summary>Stores deliveries, each once: one that is there already stays as it is.</summary>
    /// <returns>How many were new.</returns>
    public Task<int> StoreAsync(Provider provider, IEnumerable<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var rows = deliveries.Select(d => new EventRawCreate
        {
            Provider = provider,
            DeliveryId = d.Id,
            Type = d.Type,
            Payload = d.Payload,
            NextAttemptAt = now,
            ReceivedAt = now,
        });
        return db.RawEvents.CreateManyAsync(rows, OnConflict.Skip, cancellationToken);
    }

    /// <summary>Takes up to <paramref name="count"/> deliveries that are due, for <see cref="RetryRules.Lease"/>. No two callers get the same one.</summary>
    public Task<List<EventRaw>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var until = now + RetryRules.Lease;
        return db.QueryAsync<EventRaw>(skipsLocked ? TakeSkippingLocked(count, now, until) : Take(count, now, until), cancellationToken);
    }

    /// <summary>Marks a delivery as done by this attempt, in the transaction of what it did.</summary>
    /// <exception cref="LostDeliveryException">Somebody else has it now, because the lease ended: everything is undone.</exception>
    public static async Task FinishAsync(MachiQuestDb transaction, EventRaw delivery, RawStatus status, string? userId, string? reason, DateTime now, CancellationToken cancellationToken)
    {
        var finished = await Held(transaction, delivery).UpdateAsync(
            r => [r.Status.Set(status), r.UserId.Set(userId), r.LastError.Set(reason), r.FinishedAt.Set(now)], cancellationToken);
        if (finished == 0)
        {
            throw new LostDeliveryException();
        }
    }

    /// <summary>Puts off a delivery whose attempt failed, or parks it.</summary>
    /// <returns>Whether it is parked.</returns>
    public async Task<bool> PutOffAsync(EventRaw delivery, string error, bool isHopeless, double random, CancellationToken cancellationToken)
    {
        var isParked = isHopeless || delivery.Attempts >= RetryRules.MostAttempts;
        var now = clock.Now();
        var text = error.Length > LongestError ? error[..LongestError] : error;
        await Held(db, delivery).UpdateAsync(
            r =>
            [
                r.Status.Set(isParked ? RawStatus.Parked : RawStatus.Pending),
                r.NextAttemptAt.Set(now + RetryRules.DelayAfter(delivery.Attempts, random)),
                r.LastError.Set(text),
            ],
            cancellationToken);
        return isParked;
    }

    /// <summary>The deliveries of a status, the latest first.</summary>
    public Task<Page<EventRaw>> ListAsync(RawStatus status, int take, string? after, CancellationToken cancellationToken) =>
        db.RawEvents.Where(r => r.Status == status).OrderBy(r => r.ReceivedAt.Desc, r => r.Id).PageAsync(take, after, cancellationToken: cancellationToken);

    public Task<EventRaw?> FindAsync(string id, CancellationToken cancellationToken) => db.RawEvents.FindAsync(id, cancellationToken);

    /// <summary>Has a parked delivery tried again at once, with all its attempts.</summary>
    /// <returns>Whether there was such a one.</returns>
    public async Task<bool> RetryAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        return await db.RawEvents.Where(r => r.Id == id && r.Status == RawStatus.Parked).UpdateAsync(
            r => [r.Status.Set(RawStatus.Pending), r.Attempts.Set(0), r.NextAttemptAt.Set(now)], cancellationToken) > 0;
    }

    private static Sql TakeSkippingLocked(int count, DateTime now, DateTime until) =>
        $"""
        UPDATE "events_raw" SET "attempts" = "attempts" + 1, "next_attempt_at" = {until}, "updated_at" = {now}
        WHERE "id" IN (
            SELECT "id" FROM "events_raw" WHERE "status" = 'PENDING' AND "next_attempt_at" <= {now}
            ORDER BY "next_attempt_at" LIMIT {count} FOR UPDATE SKIP LOCKED)
        RETURNING *
        """;

    private static Sql Take(int count, DateTime now, DateTime until) =>
        $"""
        UPDATE "events_raw" SET "attempts" = "attempts" + 1, "next_attempt_at" = {until}, "updated_at" = {now}
        WHERE "id" IN (
            SELECT "id" FROM "events_raw" WHERE "status" = 'PENDING' AND "next_attempt_at" <= {now}
            ORDER BY "next_attempt_at" LIMIT {count})
        RETURNING *
        """;

    private static Query<EventRaw, EventRawFields> Held(MachiQuestDb db, EventRaw delivery) =>
        db.RawEvents.Where(r => r.Id == delivery.Id && r.Status == RawStatus.Pending && r.Attempts == delivery.Attempts);
}
