namespace Ashlar;

/// <summary>A row that had to be there is not, or belongs to another tenant.</summary>
public sealed class NotFoundException : AshlarException
{
    /// <summary>No row of a model matches.</summary>
    /// <param name="model">The model of the row.</param>
    public NotFoundException(string model)
        : base($"No row of \"{model}\" matches.") => Model = model;

    internal NotFoundException(string model, IReadOnlyList<string> referredTo)
        : base(referredTo.Count == 0
            ? $"No row of \"{model}\" matches."
            : $"No row of \"{model}\" matches, or there is none of {string.Join(", ", referredTo.Select(r => $"\"{r}\""))} that it could refer to.") => Model = model;

    /// <summary>The model of the row.</summary>
    public string Model { get; }
}
