namespace Ashlar;

/// <summary>The database cannot be opened.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="innerException">What the database said.</param>
public sealed class CannotConnectException(string message, Exception? innerException = null) : AshlarException(message, innerException);
