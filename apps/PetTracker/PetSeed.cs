using Accounts.Core;
using Ashlar.Hosting;
using PetTracker.Core;
using PetTracker.Data;

namespace PetTracker;

/// <summary>A first user with two pets, to look round with. A user who has pets already is left alone, so it can run at every start.</summary>
public static class PetSeed
{
    public static SeedUser Alice { get; } = new("alice@pettracker.dev", "alice-loves-pets");

    private static readonly (string Name, string Type, string[] Actions)[] Pets =
    [
        ("Bella", "Dog", ["Fed", "Walked", "Medication", "Fed", "Walked", "Fed"]),
        ("Minka", "Cat", ["Fed"]),
    ];

    /// <returns>What was done.</returns>
    public static async Task<string> RunAsync(AccountService accounts, PetTrackerDb db, CancellationToken cancellationToken)
    {
        var user = await accounts.AddAsync(Alice.Email, Alice.Password, "Alice", "USER", cancellationToken);
        var service = new PetService(new PetRepository(db.ForTenant(user.Id)));
        if (await service.ListPetsAsync(default, cancellationToken) is not [])
        {
            return "the first rows are there already";
        }

        foreach (var (name, type, actions) in Pets)
        {
            var pet = await service.AddPetAsync(new NewPet(name, type), cancellationToken);
            foreach (var action in actions)
            {
                await service.AddLogAsync(pet.Id, new NewLog(action, null), cancellationToken);
            }
        }

        return $"added {Alice.Email} with {Pets.Length} pets";
    }
}
