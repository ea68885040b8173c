namespace Ashlar;

/// <summary>The database cannot hold a value exactly.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class ValueOutOfRangeException(string message) : AshlarException(message);
