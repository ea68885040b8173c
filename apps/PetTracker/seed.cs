using PetTracker.Core;
using PetTracker.Data;

namespace PetTracker;

/// <summary>A first user with two pets, to look round with. A user who has pets already is left alone, so it can run at every start.</summary>
public static class Seed
{
    public const string User = "alice";

    private static readonly (string Name, string Type, string[] Actions)[] Pets =
    [
        ("Bella", "Dog", ["Fed", "Walked", "Medication", "Fed", "Walked", "Fed"]),
        ("Minka", "Cat", ["Fed"]),
    ];

    /// <returns>How many pets were added.</returns>
    public static async Task<int> RunAsync(PetTrackerDb db, CancellationToken cancellationToken = default)
    {
        var service = new PetService(new PetRepository(db.ForTenant(User)));
        if (await service.ListPetsAsync(default, cancellationToken) is not [])
        {
            return 0;
        }

        foreach (var (name, type, actions) in Pets)
        {
            var pet = await service.AddPetAsync(new NewPet(name, type), cancellationToken);
            foreach (var action in actions)
            {
                await service.AddLogAsync(pet.Id, new NewLog(action, null), cancellationToken);
            }
        }

        return Pets.Length;
    }
}
