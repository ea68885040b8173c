namespace CtoProjects.Core;

/// <summary>What a user sent cannot be used.</summary>
/// <param name="errors">For each wrong field, in the names of the API, what is wrong with it.</param>
public sealed class InvalidInputException(IReadOnlyDictionary<string, string[]> errors)
    : Exception($"not valid: {string.Join(", ", errors.Keys)}")
{
    public InvalidInputException(string field, string message)
        : this(new Dictionary<string, string[]> { [field] = [message] })
    {
    }

    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
