namespace Ashlar;

/// <summary>The database holds a value that the schema does not allow.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class UnexpectedValueException(string message, Exception? innerException = null) : AshlarException(message, innerException)
{
    internal static UnexpectedValueException NotOfShape(string model, string field, Type shape, Exception? cause) =>
        new($"The database holds JSON in \"{model}.{field}\" that cannot be read as \"{shape.Name}\"; correct the row, or the type.", cause);
}
