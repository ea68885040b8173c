namespace Ashlar;

/// <summary>A statement took longer than it may, and was stopped.</summary>
/// <param name="message">Which setting is in force, and what to do.</param>
/// <param name="innerException">What the database said.</param>
public sealed class StatementTimeoutException(string message, Exception? innerException = null) : AshlarException(message, innerException);
