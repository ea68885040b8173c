namespace Ashlar;

/// <summary>The database cannot hold a value exactly.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="innerException">The error that did not know the field.</param>
public sealed class ValueOutOfRangeException(string message, Exception? innerException = null) : AshlarException(message, innerException)
{
    internal static ValueOutOfRangeException At(string model, string field, ValueOutOfRangeException error) => new($"\"{model}.{field}\": {error.Message}", error);
}
