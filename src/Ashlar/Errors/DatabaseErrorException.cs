namespace Ashlar;

/// <summary>An error of the database that the client has no name for.</summary>
/// <param name="message">What the database said.</param>
/// <param name="innerException">The database's own exception.</param>
public sealed class DatabaseErrorException(string message, Exception? innerException = null) : AshlarException(message, innerException);
