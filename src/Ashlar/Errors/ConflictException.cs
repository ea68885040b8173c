namespace Ashlar;

/// <summary>The transaction and another one could not both succeed, and running it again did not help.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class ConflictException(Exception? innerException = null)
    : AshlarException("The transaction was rolled back because another one changed the same rows; run it again.", innerException);
