using Ashlar;
using UniversalMfe.Core;

namespace UniversalMfe.Data;

/// <summary>The rows of the payments service. A payment and the transaction that records its move are written in one database transaction.</summary>
public sealed class PaymentRepository(PaymentsDb db)
{
    /// <summary>Makes the payment, claims its key, and records it, all or nothing.</summary>
    /// <exception cref="UniqueViolationException">The key is taken.</exception>
    public Task<Payment> CreateAsync(IdempotencyClaim claim, NewPayment payment, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var id = Guid.NewGuid().ToString();
            await tx.IdempotencyKeys.CreateAsync(
                new IdempotencyKeyCreate { UserId = claim.UserId, Key = claim.Key, Fingerprint = claim.Fingerprint, PaymentId = id }, cancellationToken);
            var made = await tx.Payments.CreateAsync(
                new PaymentCreate
                {
                    Id = id,
                    UserId = claim.UserId,
                    Amount = payment.Amount,
                    Currency = payment.Currency,
                    Status = PaymentMoves.To(PaymentMove.Create),
                    Type = payment.Type,
                    Description = payment.Description,
                    Metadata = payment.Metadata,
                },
                cancellationToken);
            await RecordAsync(tx, made, PaymentMove.Create, cancellationToken);
            return made;
        },
        cancellationToken: cancellationToken);

    public Task<IdempotencyKey?> FindKeyAsync(string userId, string key, CancellationToken cancellationToken) =>
        db.IdempotencyKeys.FindAsync((userId, key), cancellationToken);

    /// <summary>With its transactions, the first one first.</summary>
    public Task<Payment?> FindAsync(string id, string? ownerId, CancellationToken cancellationToken) => db.Payments
        .Where(p => p.Id == id)
        .Where(p => OwnedBy(p, ownerId))
        .Include(p => p.Transactions.OrderBy(t => t.CreatedAt, t => t.Id))
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Moves the payment, if it is in a state that the move leads out of: of two at once, one finds it so.</summary>
    /// <returns><see langword="null"/> where it is not, or there is no such payment; then nothing was changed.</returns>
    public Task<Payment?> MoveAsync(string id, PaymentMove move, string? ownerId, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var moved = await tx.Payments
                .Where(p => p.Id == id && p.Status.In(PaymentMoves.From(move)))
                .Where(p => OwnedBy(p, ownerId))
                .UpdateAndReturnAsync(p => [p.Status.Set(PaymentMoves.To(move))], cancellationToken);
            if (moved is not [var payment])
            {
                return null;
            }

            await RecordAsync(tx, payment, move, cancellationToken);
            return payment;
        },
        cancellationToken: cancellationToken);

    /// <summary>The latest first.</summary>
    public Task<Page<Payment>> ListAsync(PaymentFilter filter, int size, string? after, CancellationToken cancellationToken) => db.Payments
        .Where(p => OwnedBy(p, filter.OwnerId))
        .Where(p => filter.Status is { } status ? p.Status == status : Predicate.Always)
        .OrderBy(p => p.CreatedAt.Desc, p => p.Id)
        .PageAsync(size, after: after, cancellationToken: cancellationToken);

    /// <summary>What the user has paid, by currency: once by the payments that are completed, once by the transactions of all.</summary>
    public async Task<IReadOnlyList<CurrencyTotal>> TotalsAsync(string userId, CancellationToken cancellationToken)
    {
        var totals = await db.Payments
            .Where(p => p.UserId == userId && p.Status == PaymentStatus.Completed)
            .GroupBy(p => p.Currency)
            .OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Sum(p => p.Amount), g.Sum(p => p.Transactions.Sum(t => t.Amount))))
            .ToListAsync(cancellationToken);
        return [.. totals.Select(t => new CurrencyTotal(t.Item1, t.Item2, t.Item3, t.Item4))];
    }

    /// <summary>Cancels what a user has not paid yet.</summary>
    /// <returns>How many payments were cancelled.</returns>
    public Task<int> CancelOpenAsync(string userId, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var cancelled = await tx.Payments
                .Where(p => p.UserId == userId && p.Status.In(PaymentMoves.From(PaymentMove.Cancel)))
                .UpdateAndReturnAsync(p => [p.Status.Set(PaymentStatus.Cancelled)], cancellationToken);
            await tx.PaymentTransactions.CreateManyAsync([.. cancelled.Select(p => RecordOf(p, PaymentMove.Cancel))], cancellationToken: cancellationToken);
            return cancelled.Count;
        },
        cancellationToken: cancellationToken);

    /// <summary>Forgets keys of long ago, which nobody sends again.</summary>
    public Task RemoveKeysAsync(DateTime before, CancellationToken cancellationToken) =>
        db.IdempotencyKeys.Where(k => k.CreatedAt < before).DeleteAsync(cancellationToken);

    private static Task<PaymentTransaction> RecordAsync(PaymentsDb tx, Payment payment, PaymentMove move, CancellationToken cancellationToken) =>
        tx.PaymentTransactions.CreateAsync(RecordOf(payment, move), cancellationToken);

    private static PaymentTransactionCreate RecordOf(Payment payment, PaymentMove move) => new()
    {
        PaymentId = payment.Id,
        TransactionType = PaymentMoves.Name(move),
        Amount = PaymentMoves.Moved(move, payment.Amount),
        Status = PaymentStatusNames.Of(payment.Status),
    };

    private static Predicate OwnedBy(PaymentFields payment, string? ownerId) => ownerId is null ? Predicate.Always : payment.UserId == ownerId;
}
