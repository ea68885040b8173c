using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>The state machine of <see cref="PaymentStatus"/>: every move that there is, and no other.</summary>
/// <remarks>
/// <code>
/// pending ─► initiated ─► processing ─► completed
///    │           │  ▲          │
///    ▼           ▼  └─ retry ─ failed
/// cancelled   cancelled
/// </code>
/// A payment that a vendor has taken up cannot be cancelled: its money may be on its way.
/// </remarks>
public static class PaymentMoves
{
    private static readonly Dictionary<PaymentMove, (PaymentStatus[] From, PaymentStatus To)> s_moves = new()
    {
        [PaymentMove.Create] = ([], PaymentStatus.Pending),
        [PaymentMove.Initiate] = ([PaymentStatus.Pending], PaymentStatus.Initiated),
        [PaymentMove.Process] = ([PaymentStatus.Initiated], PaymentStatus.Processing),
        [PaymentMove.Complete] = ([PaymentStatus.Processing], PaymentStatus.Completed),
        [PaymentMove.Fail] = ([PaymentStatus.Processing], PaymentStatus.Failed),
        [PaymentMove.Cancel] = ([PaymentStatus.Pending, PaymentStatus.Initiated], PaymentStatus.Cancelled),
        [PaymentMove.Retry] = ([PaymentStatus.Failed], PaymentStatus.Initiated),
    };

    /// <summary>The states in which a payment may still come to something else.</summary>
    public static IReadOnlyList<PaymentStatus> Open { get; } = [.. s_moves.Values.SelectMany(m => m.From).Distinct().Order()];

    /// <summary>The states that the move leads out of.</summary>
    public static IReadOnlyList<PaymentStatus> From(PaymentMove move) => s_moves[move].From;

    /// <summary>The state that the move leads to.</summary>
    public static PaymentStatus To(PaymentMove move) => s_moves[move].To;

    /// <summary>What can be done to a payment in the state.</summary>
    public static IReadOnlyList<PaymentMove> Of(PaymentStatus status) => [.. s_moves.Where(m => m.Value.From.Contains(status)).Select(m => m.Key)];

    /// <summary>
    /// The money that a move moves. Only the last one does, so the sum of a payment's transactions is what was paid: nothing, or its amount.
    /// </summary>
    public static decimal Moved(PaymentMove move, decimal amount) => move == PaymentMove.Complete ? amount : 0;

    /// <summary>As it stands in <c>transaction_type</c>.</summary>
    public static string Name(PaymentMove move) => move.ToString().ToLowerInvariant();
}
