namespace Ashlar;

/// <summary>The database may only be read.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class ReadOnlyDatabaseException(Exception? innerException = null)
    : AshlarException("The database may only be read; check the rights of its file and folder, or connect to the primary.", innerException);
