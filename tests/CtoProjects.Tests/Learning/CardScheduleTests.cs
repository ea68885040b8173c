using CtoProjects.Core.Learning;
using FsCheck;
using FsCheck.Fluent;

namespace CtoProjects.Tests.Learning;

public class CardScheduleTests
{
    private static readonly DateTime s_monday = new(2026, 3, 2, 18, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void A_new_card_is_due_at_once() => Assert.Equal(s_monday, CardSchedule.New(s_monday).DueAt);

    [Fact]
    public void A_card_that_went_well_is_due_from_the_first_moment_of_its_day()
    {
        var (card, kind) = CardSchedule.New(s_monday).Review(5, s_monday);

        Assert.Equal((ReviewKind.Repetition, new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc), false), (kind, card.DueAt, card.IsDrill));
        Assert.Equal(DateTimeKind.Utc, card.DueAt.Kind);
    }

    [Fact]
    public void A_card_below_four_is_asked_until_it_goes_well_and_its_schedule_stays()
    {
        var (card, _) = CardSchedule.New(s_monday).Review(3, s_monday);
        Assert.Equal((true, s_monday), (card.IsDrill, card.DueAt));

        var (again, kind) = card.Review(3, s_monday.AddMinutes(10));
        Assert.Equal((ReviewKind.Drill, true, s_monday.AddMinutes(10), card.Memory), (kind, again.IsDrill, again.DueAt, again.Memory));

        var (done, _) = again.Review(4, s_monday.AddMinutes(20));
        Assert.Equal((false, s_monday.Date.AddDays(1), card.Memory), (done.IsDrill, done.DueAt, done.Memory));
    }

    [Fact]
    public void A_drill_that_was_left_is_a_repetition_on_its_day()
    {
        var (card, _) = CardSchedule.New(s_monday).Review(3, s_monday);

        var (next, kind) = card.Review(5, s_monday.AddDays(1));

        Assert.Equal((ReviewKind.Repetition, 2, 6), (kind, next.Memory.Repetitions, next.Memory.IntervalDays));
    }

    [Fact]
    public void Before_its_day_a_known_card_keeps_its_schedule_and_a_forgotten_one_lapses()
    {
        var (card, _) = CardSchedule.New(s_monday).Review(5, s_monday);
        (card, _) = card.Review(5, s_monday.AddDays(1));

        var (known, practice) = card.Review(5, s_monday.AddDays(2));
        Assert.Equal((card, ReviewKind.Practice), (known, practice));

        var (forgotten, lapse) = card.Review(1, s_monday.AddDays(2));
        Assert.Equal((ReviewKind.Repetition, 1, 0, 1, true), (lapse, forgotten.Lapses, forgotten.Memory.Repetitions, forgotten.Memory.IntervalDays, forgotten.IsDrill));
    }

    [Fact]
    public void What_was_never_known_has_not_lapsed() => Assert.Equal(0, CardSchedule.New(s_monday).Review(0, s_monday).Next.Lapses);

    [Fact]
    public void A_card_is_due_now_while_it_is_drilled_and_later_otherwise() => Property.Holds(
        (from quality in Gen.Choose(0, 5)
         from hours in Gen.Choose(0, 400)
         select (quality, hours)).ListOf(),
        reviews =>
        {
            var (card, now) = (CardSchedule.New(s_monday), s_monday);
            foreach (var (quality, hours) in reviews)
            {
                now = now.AddHours(hours);
                var before = card;
                (card, var kind) = card.Review(quality, now);
                Assert.Equal(card.IsDrill, card.DueAt <= now && card.DueAt >= card.LastReviewedAt);
                Assert.True(card.IsDrill || card.DueAt > now);
                Assert.True(kind == ReviewKind.Repetition || card.Memory == before.Memory);
                Assert.True(card.Lapses - before.Lapses is 0 or 1);
            }
        });
}
