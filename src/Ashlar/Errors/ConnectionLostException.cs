namespace Ashlar;

/// <summary>The connection ended while a statement ran. Whether its changes were made is not known; the next call gets a new connection.</summary>
/// <param name="message">What happened, and what to do.</param>
/// <param name="innerException">What the network said.</param>
public sealed class ConnectionLostException(string message, Exception? innerException = null) : AshlarException(message, innerException);
