namespace Ashlar;

/// <summary>A required field was given no value.</summary>
/// <param name="model">The model.</param>
/// <param name="field">The field's name in the schema.</param>
/// <param name="innerException">What the database said, if it was asked.</param>
public sealed class RequiredFieldException(string model, string field, Exception? innerException = null)
    : AshlarException($"The field \"{model}.{field}\" is required, but got null; give it a value.", innerException)
{
    /// <summary>The model.</summary>
    public string Model { get; } = model;

    /// <summary>The field's name in the schema.</summary>
    public string Field { get; } = field;
}
