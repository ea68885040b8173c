using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Api;

/// <summary>A payment to be made.</summary>
/// <param name="Amount">More than 0, at most 99999999.99, with no more decimal places than the currency has.</param>
/// <param name="Currency">ISO 4217; USD without it.</param>
/// <param name="Type">"initiate" or "payment"; "payment" without it.</param>
/// <param name="Description">For people.</param>
/// <param name="Metadata">A JSON object of the client's own.</param>
public sealed record PaymentRequest(
    [property: Required] decimal? Amount,
    [property: StringLength(3, MinimumLength = 3)] string? Currency,
    PaymentType? Type,
    [property: StringLength(500)] string? Description,
    JsonElement? Metadata)
{
    internal NewPayment ToPayment() => new(Amount!.Value, Currency ?? "USD", Type ?? PaymentType.Payment, Description, Metadata);
}

/// <summary>A payment.</summary>
/// <param name="Moves">What can be done to it now; each is a <c>POST</c> of that name.</param>
/// <param name="Transactions">What was done to it, the first thing first; only where one payment is asked for.</param>
public sealed record PaymentView(
    string Id,
    string UserId,
    decimal Amount,
    string Currency,
    PaymentStatus Status,
    PaymentType Type,
    string? Description,
    JsonElement? Metadata,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    IReadOnlyList<string> Moves,
    IReadOnlyList<TransactionView>? Transactions)
{
    internal static PaymentView From(Payment payment) => Of(payment, transactions: null);

    internal static PaymentView WithTransactions(Payment payment) => Of(payment, [.. payment.Transactions.Select(TransactionView.From)]);

    private static PaymentView Of(Payment payment, IReadOnlyList<TransactionView>? transactions) => new(
        payment.Id,
        payment.UserId,
        payment.Amount,
        payment.Currency,
        payment.Status,
        payment.Type,
        payment.Description,
        payment.Metadata,
        payment.CreatedAt,
        payment.UpdatedAt,
        [.. PaymentMoves.Of(payment.Status).Select(PaymentMoves.Name)],
        transactions);
}

/// <summary>A move of a payment.</summary>
/// <param name="Type">The move.</param>
/// <param name="Amount">The money that it moved.</param>
/// <param name="Status">The state that it led to.</param>
/// <param name="CreatedAt">When it was.</param>
public sealed record TransactionView(string Type, decimal Amount, string Status, DateTime CreatedAt)
{
    internal static TransactionView From(PaymentTransaction transaction) =>
        new(transaction.TransactionType, transaction.Amount, transaction.Status, transaction.CreatedAt);
}
