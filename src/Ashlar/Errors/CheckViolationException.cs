namespace Ashlar;

/// <summary>A CHECK constraint of the database does not hold.</summary>
/// <param name="model">The model, where it is known.</param>
/// <param name="constraint">The constraint's name, where the database tells it.</param>
/// <param name="innerException">What the database said.</param>
public sealed class CheckViolationException(string? model, string? constraint, Exception? innerException = null)
    : AshlarException(
        $"The check{(constraint is null ? "" : $" \"{constraint}\"")}{(model is null ? "" : $" of \"{model}\"")} refuses the row; change the values that it looks at.",
        innerException)
{
    /// <summary>The model, where it is known.</summary>
    public string? Model { get; } = model;

    /// <summary>The constraint's name, where the database tells it.</summary>
    public string? Constraint { get; } = constraint;
}
