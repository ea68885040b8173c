namespace Ashlar;

/// <summary>An error of the client. Its message names models and fields of the schema, and holds neither SQL nor data.</summary>
public abstract class AshlarException : Exception
{
    /// <summary>An error with a whole sentence, and the next step where there is one.</summary>
    protected AshlarException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
