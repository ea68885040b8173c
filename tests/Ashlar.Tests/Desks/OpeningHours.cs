namespace Desk.Data;

public enum Day
{
    Monday,
    Tuesday,
}

/// <summary>JSON of a branch: a class.</summary>
public sealed record OpeningHours(int From, int To, Day? Closed = null);

/// <summary>JSON of a branch: a value.</summary>
public readonly record struct Money(decimal Amount, string Currency);
