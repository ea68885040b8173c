namespace Ashlar;

/// <summary>Several rows match where at most one was expected.</summary>
/// <param name="model">The model of the rows.</param>
public sealed class MoreThanOneException(string model)
    : AshlarException($"More than one row of \"{model}\" matches; ask for FirstAsync, or narrow the query.")
{
    /// <summary>The model of the rows.</summary>
    public string Model { get; } = model;
}
