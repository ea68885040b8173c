namespace PetTracker.Core;

/// <summary>What a user says was done for a pet.</summary>
/// <param name="Action">1 to 50 characters: "Fed", "Walked", "Medication", and so on.</param>
/// <param name="Note">Up to 1000 characters.</param>
public sealed record NewLog(string? Action, string? Note);
