using FsCheck;
using FsCheck.Fluent;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Tests;

public sealed class PaymentMovesTests
{
    private static readonly PaymentMove[] s_moves = [.. Enum.GetValues<PaymentMove>().Except([PaymentMove.Create])];

    /// <summary>The machine once more, written by hand: each state with each move.</summary>
    [Theory]
    [InlineData(PaymentStatus.Pending, "initiate cancel")]
    [InlineData(PaymentStatus.Initiated, "process cancel")]
    [InlineData(PaymentStatus.Processing, "complete fail")]
    [InlineData(PaymentStatus.Completed, "")]
    [InlineData(PaymentStatus.Failed, "retry")]
    [InlineData(PaymentStatus.Cancelled, "")]
    public void Each_state_has_its_moves_and_no_other(PaymentStatus status, string moves) =>
        Assert.Equal(moves, string.Join(' ', PaymentMoves.Of(status).Select(PaymentMoves.Name)));

    [Fact]
    public void Every_state_is_named()
    {
        var reached = s_moves.Append(PaymentMove.Create).Select(PaymentMoves.To).ToHashSet();
        Assert.Equal(Enum.GetValues<PaymentStatus>().ToHashSet(), reached);
    }

    /// <summary>Whatever is tried in whatever order: what was moved is nothing, or the amount if the payment is completed.</summary>
    [Fact]
    public void The_moves_of_a_payment_move_its_amount_once_or_not_at_all() =>
        Prop.ForAll(
            Gen.Elements(s_moves).ArrayOf().ToArbitrary(),
            Gen.Choose(1, 1_000_000).Select(cents => cents / 100m).ToArbitrary(),
            (PaymentMove[] tried, decimal amount) =>
            {
                var (status, moved) = (PaymentMoves.To(PaymentMove.Create), PaymentMoves.Moved(PaymentMove.Create, amount));
                foreach (var move in tried.Where(m => PaymentMoves.From(m).Contains(status)))
                {
                    (status, moved) = (PaymentMoves.To(move), moved + PaymentMoves.Moved(move, amount));
                }

                return moved == (status == PaymentStatus.Completed ? amount : 0);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_payment_that_is_taken_up_cannot_be_cancelled() =>
        Assert.DoesNotContain(PaymentStatus.Processing, PaymentMoves.From(PaymentMove.Cancel));
}
