namespace PetTracker.Core;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Skip">How many to leave out; none without it.</param>
/// <param name="Take">How many to return, 1 to 100; 50 without it.</param>
public readonly record struct Page(int? Skip, int? Take);
