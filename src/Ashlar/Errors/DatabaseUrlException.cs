namespace Ashlar;

/// <summary>The database URL is wrong. The message never repeats it, because it may hold a password.</summary>
/// <param name="message">What is wrong and what to write instead.</param>
public sealed class DatabaseUrlException(string message) : AshlarException(message);
