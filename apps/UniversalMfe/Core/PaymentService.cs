using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ashlar;
using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>Payments: made once however often a request is sent, moved along the state machine, and seen by whom they concern.</summary>
public sealed class PaymentService(PaymentRepository payments)
{
    /// <summary>Characters of an idempotency key.</summary>
    public const int MaxKeyLength = 200;

    /// <summary>Characters of the JSON that goes with a payment.</summary>
    public const int MaxMetadataLength = 4096;

    /// <summary>Makes a payment, or finds the one that the same request made before.</summary>
    /// <param name="userId">Who pays.</param>
    /// <param name="key">Chosen by the client for this payment, and sent again with it.</param>
    /// <param name="payment">What is paid.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">A field cannot be used, or the key stands for another payment.</exception>
    public async Task<(Payment Payment, bool IsNew)> CreateAsync(string userId, string key, NewPayment payment, CancellationToken cancellationToken)
    {
        if (key.Length is 0 or > MaxKeyLength || key.Any(c => c is < '!' or > '~'))
        {
            throw RefusedException.Of("idempotencyKey", $"the header Idempotency-Key has 1 to {MaxKeyLength} characters of ASCII, without blanks");
        }

        Check(payment);
        var claim = new IdempotencyClaim(userId, key, FingerprintOf(payment));
        if (await FindAsync(claim, cancellationToken) is { } before)
        {
            return (before, false);
        }

        try
        {
            return (await payments.CreateAsync(claim, payment, cancellationToken), true);
        }
        catch (UniqueViolationException)
        {
            // The same request, sent twice at once: the other one was first.
            return (await FindAsync(claim, cancellationToken) ?? throw new RefusedException(Refusal.NotNow, "The payment is being made. Send the request again."), false);
        }
    }

    /// <exception cref="RefusedException">There is no such payment, or it cannot move so.</exception>
    public async Task<Payment> MoveAsync(string id, PaymentMove move, string? ownerId, CancellationToken cancellationToken)
    {
        if (await payments.MoveAsync(id, move, ownerId, cancellationToken) is { } moved)
        {
            return moved;
        }

        var now = await GetAsync(id, ownerId, cancellationToken);
        var others = PaymentMoves.Of(now.Status);
        throw new RefusedException(
            Refusal.NotNow,
            $"The payment is {PaymentStatusNames.Of(now.Status)}: it cannot be moved by \"{PaymentMoves.Name(move)}\". "
            + (others is [] ? "Nothing can be done to it any more." : $"What can be done: {string.Join(", ", others.Select(PaymentMoves.Name))}."));
    }

    /// <param name="id">The payment.</param>
    /// <param name="ownerId">Whose it has to be; <see langword="null"/> for anybody's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">There is no such payment.</exception>
    public async Task<Payment> GetAsync(string id, string? ownerId, CancellationToken cancellationToken) =>
        await payments.FindAsync(id, ownerId, cancellationToken) ?? throw new RefusedException(Refusal.NotFound, "There is no such payment, or it is not yours.");

    public Task<Page<Payment>> ListAsync(PaymentFilter filter, int size, string? after, CancellationToken cancellationToken) =>
        payments.ListAsync(filter, size, after, cancellationToken);

    public Task<IReadOnlyList<CurrencyTotal>> TotalsAsync(string userId, CancellationToken cancellationToken) => payments.TotalsAsync(userId, cancellationToken);

    private async Task<Payment?> FindAsync(IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        if (await payments.FindKeyAsync(claim.UserId, claim.Key, cancellationToken) is not { } used)
        {
            return null;
        }

        return used.Fingerprint == claim.Fingerprint
            ? await GetAsync(used.PaymentId, claim.UserId, cancellationToken)
            : throw new RefusedException(Refusal.KeyReused, "The Idempotency-Key was used for another payment. Choose a new one for each payment.");
    }

    private static void Check(NewPayment payment)
    {
        if (Currencies.PlacesOf(payment.Currency) is not { } places)
        {
            throw RefusedException.Of("currency", "is not a currency of ISO 4217 that is in use, such as EUR or USD");
        }

        if (Currencies.Mistake(payment.Amount, places) is { } mistake)
        {
            throw RefusedException.Of("amount", mistake);
        }

        if (payment.Metadata is { } metadata && (metadata.ValueKind != JsonValueKind.Object || metadata.GetRawText().Length > MaxMetadataLength))
        {
            throw RefusedException.Of("metadata", $"is a JSON object of at most {MaxMetadataLength} characters");
        }
    }

    /// <summary>The same for the same payment, however its number or its JSON was written.</summary>
    private static string FingerprintOf(NewPayment payment)
    {
        var text = string.Join('\n', payment.Amount.ToString("0.00"), payment.Currency, payment.Type, payment.Description, payment.Metadata?.GetRawText());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
