namespace Ashlar;

/// <summary>The database lacks a table or a column that the client was generated with.</summary>
/// <param name="message">What is missing and what to do.</param>
/// <param name="innerException">What the database said.</param>
public sealed class SchemaMismatchException(string message, Exception? innerException = null) : AshlarException(message, innerException);
