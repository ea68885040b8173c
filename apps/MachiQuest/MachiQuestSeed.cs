using Accounts.Core;
using Ashlar.Hosting;
using MachiQuest.Core;
using MachiQuest.Core.Goals;
using MachiQuest.Core.Pets;
using MachiQuest.Data;

namespace MachiQuest;

/// <summary>A first user with a pet and two goals, and an administrator. Those who are there already stay as they are, so it can run at every start.</summary>
public static class MachiQuestSeed
{
    public static SeedUser Mia { get; } = new("mia@machi.dev", "mia-feeds-mochi");

    public static SeedUser Admin { get; } = new("admin@machi.dev", "admin-feeds-nobody");

    /// <returns>What was done.</returns>
    public static async Task<string> RunAsync(AccountService accounts, MachiQuestDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        await accounts.AddAsync(Admin.Email, Admin.Password, "Admin", MachiQuestApp.AdminRole, cancellationToken);
        var mia = await accounts.AddAsync(Mia.Email, Mia.Password, "Mia", "USER", cancellationToken);
        var (user, own) = (new CurrentUser(mia.Id), db.ForTenant(mia.Id));
        var pets = new PetService(new PetRepository(db, own), user, clock);
        if (await pets.ListAsync(cancellationToken) is not [])
        {
            return "the first rows are there already";
        }

        var goals = new GoalService(new GoalRepository(db, own), user, clock);
        await pets.AddAsync("Mochi", color: null, cancellationToken);
        await goals.AddAsync("Three commits a day", EventKind.Commits, 3, GoalPeriod.Day, startsOn: null, cancellationToken);
        await goals.AddAsync("Fifty thousand steps a week", EventKind.Steps, 50_000, GoalPeriod.Week, startsOn: null, cancellationToken);
        return $"added {Mia.Email} with a pet and two goals, and {Admin.Email}";
    }
}
