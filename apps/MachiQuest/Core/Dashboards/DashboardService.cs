using MachiQuest.Core.Goals;
using MachiQuest.Core.Pets;
using MachiQuest.Data;

namespace MachiQuest.Core.Dashboards;

/// <summary>One user's start page. What has to be added up is added up once, until the user does something or a day ends.</summary>
public sealed class DashboardService(PetService pets, GoalService goals, MetricsRepository metrics, CurrentUser user, TimeProvider clock)
{
    /// <param name="days">How many days, today included.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    public async Task<Dashboard> GetAsync(int days, CancellationToken cancellationToken)
    {
        var ownPets = await pets.ListAsync(cancellationToken);
        var ownGoals = await goals.ListActiveAsync(cancellationToken);
        return new([.. ownPets.Select(PetResponse.From)], [.. ownGoals.Select(GoalResponse.From)], await SummaryAsync(days, cancellationToken));
    }

    private async Task<ActivitySummary> SummaryAsync(int days, CancellationToken cancellationToken)
    {
        var today = clock.Now().Date;
        var key = $"activity:{days}";
        // Read first: what happens while the figures are added up makes the number newer than they say they are, and never older.
        var revision = await metrics.RevisionAsync(user.Id, cancellationToken);
        if (await metrics.FindAsync(key, revision, today, cancellationToken) is { } kept)
        {
            return kept;
        }

        var to = DateOnly.FromDateTime(today);
        var summary = await metrics.AddUpAsync(to.AddDays(1 - days), to, cancellationToken);
        await metrics.KeepAsync(key, revision, today, summary, cancellationToken);
        return summary;
    }
}
