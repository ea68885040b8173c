namespace Ashlar;

/// <summary>A row that had to be there is not, or belongs to another tenant.</summary>
/// <param name="model">The model of the row.</param>
public sealed class NotFoundException(string model) : AshlarException($"No row of \"{model}\" matches.")
{
    /// <summary>The model of the row.</summary>
    public string Model { get; } = model;
}
