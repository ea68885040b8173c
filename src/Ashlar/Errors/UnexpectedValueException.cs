namespace Ashlar;

/// <summary>The database holds a value that the schema does not allow.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class UnexpectedValueException(string message, Exception? innerException = null) : AshlarException(message, innerException);
