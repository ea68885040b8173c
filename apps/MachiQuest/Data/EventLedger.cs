using Ashlar;
using MachiQuest.Core;
using MachiQuest.Core.Deliveries;
using MachiQuest.Core.Goals;
using MachiQuest.Core.Pets;

namespace MachiQuest.Data;

/// <summary>Writes down what a user did, once: the events, what they are to the pets and to the goals, and that their delivery is done, in one transaction.</summary>
public sealed class EventLedger(MachiQuestDb db, TimeProvider clock)
{
    /// <param name="delivery">A delivery that was taken from the queue.</param>
    /// <param name="integration">The account that it is about.</param>
    /// <param name="activities">What was done, according to it. What was counted before is passed over.</param>
    /// <param name="cancellationToken">Stops the statements; then nothing was written.</param>
    /// <exception cref="LostDeliveryException">Somebody else has the delivery now; nothing was written.</exception>
    public Task RecordAsync(EventRaw delivery, Integration integration, IReadOnlyList<Activity> activities, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var now = clock.Now();
            await DeliveryQueue.FinishAsync(
                tx, delivery, activities.Count == 0 ? RawStatus.Ignored : RawStatus.Done, integration.UserId, activities.Count == 0 ? "nothing in it counts" : null, now, cancellationToken);
            if (activities.Count == 0 || !await UserLock.TakeAsync(tx, integration.UserId, cancellationToken))
            {
                return;
            }

            var own = tx.ForTenant(integration.UserId);
            var recorded = new List<(Event Event, Meal Meal)>();
            foreach (var activity in activities)
            {
                if (await AddAsync(own, delivery, integration, activity, cancellationToken) is { } added)
                {
                    recorded.Add(added);
                }
            }

            if (recorded.Count > 0)
            {
                await FeedPetsAsync(own, recorded, now, cancellationToken);
                await CountGoalsAsync(own, recorded.Select(r => r.Event.Kind).Distinct(), now, cancellationToken);
            }
        },
        cancellationToken: cancellationToken);

    /// <summary>Is done with a delivery that is nobody's.</summary>
    /// <exception cref="LostDeliveryException">Somebody else has the delivery now.</exception>
    public Task IgnoreAsync(EventRaw delivery, string reason, CancellationToken cancellationToken) =>
        DeliveryQueue.FinishAsync(db, delivery, RawStatus.Ignored, userId: null, reason, clock.Now(), cancellationToken);

    private static async Task<(Event Event, Meal Meal)?> AddAsync(
        MachiQuestTenantDb own, EventRaw delivery, Integration integration, Activity activity, CancellationToken cancellationToken)
    {
        // Events of one total have ids that begin alike, and end in what it had reached.
        var before = activity.IsTotal ? await TotalAsync(own, activity, cancellationToken) : 0;
        var externalId = activity.IsTotal ? $"{activity.ExternalId}:{activity.Amount}" : activity.ExternalId;
        var amount = activity.Amount - before;
        if (amount <= 0 || await own.Events.AnyAsync(e => e.ExternalId == externalId, cancellationToken))
        {
            return null;
        }

        var meal = FeedingRules.Of(activity.Kind).MealOf(before, amount);
        var added = await own.Events.CreateAsync(
            new EventCreate
            {
                IntegrationId = integration.Id,
                RawId = delivery.Id,
                Kind = activity.Kind,
                Amount = (int)amount,
                Xp = meal.Xp,
                ExternalId = externalId,
                OccurredAt = activity.OccurredAt,
                Details = activity.Details,
            },
            cancellationToken);
        return (added, meal);
    }

    private static Task<long> TotalAsync(MachiQuestTenantDb own, Activity activity, CancellationToken cancellationToken) =>
        own.Events.Where(e => e.Kind == activity.Kind && e.ExternalId.StartsWith(activity.ExternalId + ":")).AsGroup().Select(g => g.Sum(e => e.Amount)).SingleAsync(cancellationToken);

    private static async Task FeedPetsAsync(MachiQuestTenantDb own, List<(Event Event, Meal Meal)> recorded, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var pet in await own.Pets.ToListAsync(cancellationToken))
        {
            var state = recorded.Aggregate(pet.State, (s, r) => PetRules.Feed(s, r.Meal, r.Event.Id, now));
            await own.Pets.UpdateAsync(pet.Id, new PetUpdate { State = state }, cancellationToken);
        }
    }

    private static async Task CountGoalsAsync(MachiQuestTenantDb own, IEnumerable<EventKind> kinds, DateTime now, CancellationToken cancellationToken)
    {
        var goals = await own.Goals.Where(g => g.Status == GoalStatus.Active && g.Kind.In(kinds)).ToListAsync(cancellationToken);
        foreach (var goal in goals)
        {
            await GoalRepository.CountAsync(own, goal, now, cancellationToken);
        }
    }
}
