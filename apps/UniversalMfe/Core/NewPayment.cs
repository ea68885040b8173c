using System.Text.Json;
using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>A payment to be made.</summary>
/// <param name="Amount">More than 0, with no more decimal places than the currency has.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Type">What kind of payment it is.</param>
/// <param name="Description">For people.</param>
/// <param name="Metadata">An object of the client's own.</param>
public sealed record NewPayment(decimal Amount, string Currency, PaymentType Type, string? Description, JsonElement? Metadata);

/// <summary>The right to make a payment under a key.</summary>
/// <param name="UserId">Whose key it is: keys of two users are two keys.</param>
/// <param name="Key">What the client chose.</param>
/// <param name="Fingerprint">What the key stands for.</param>
public sealed record IdempotencyClaim(string UserId, string Key, string Fingerprint);

/// <summary>Which payments are listed.</summary>
/// <param name="OwnerId">Whose; <see langword="null"/> for everybody's.</param>
/// <param name="Status">In which state; <see langword="null"/> for any.</param>
public sealed record PaymentFilter(string? OwnerId, PaymentStatus? Status);

/// <summary>What a user has paid in one currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Payments">How many payments were completed.</param>
/// <param name="Total">The sum of their amounts.</param>
/// <param name="Transactions">The sum of the transactions of all payments, which is always the same.</param>
public sealed record CurrencyTotal(string Currency, long Payments, decimal Total, decimal Transactions);
