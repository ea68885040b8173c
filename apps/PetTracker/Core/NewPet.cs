namespace PetTracker.Core;

/// <summary>What a user says about a new pet.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Type">1 to 50 characters: "Dog", "Cat", and so on.</param>
public sealed record NewPet(string? Name, string? Type);
