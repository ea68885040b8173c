namespace CtoProjects.Core.Learning;

/// <summary>What SM-2 knows of a card.</summary>
/// <param name="EaseFactor">The E-Factor: how easy the card is. 2.5 at first, never below 1.3.</param>
/// <param name="IntervalDays">Days until the next repetition; 0 before the first.</param>
/// <param name="Repetitions">Repetitions in a row since the card was learned, or learned anew.</param>
public readonly record struct MemoryState(decimal EaseFactor, int IntervalDays, int Repetitions)
{
    public static MemoryState New { get; } = new(2.5m, 0, 0);
}
