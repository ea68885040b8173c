namespace Ashlar.Schema.Providers;

/// <summary>A type behind <c>@db.</c>.</summary>
/// <param name="Scalar">The type that a field must have to carry it.</param>
/// <param name="Parameters">What may stand in its parentheses: all of them, or none.</param>
public sealed record NativeTypeDefinition(string Name, ScalarType Scalar, params IReadOnlyList<NativeTypeParameter> Parameters)
{
    /// <summary>The type has an order, or at least an equality, so that an index can be made.</summary>
    public bool IsIndexable { get; init; } = true;

    /// <summary>The arguments as numbers; <see langword="null"/> where their count is wrong or one is no whole number from 0 to 2³²−1.</summary>
    public IReadOnlyList<uint>? ReadArguments(IReadOnlyList<string> arguments)
    {
        if (arguments.Count > 0 && arguments.Count != Parameters.Count)
        {
            return null;
        }

        var numbers = new uint[arguments.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!uint.TryParse(arguments[i], out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }
}

/// <summary>A number in the parentheses of a native type.</summary>
/// <param name="Name">What the number says, for messages: "precision".</param>
public sealed record NativeTypeParameter(string Name, uint Minimum = 0, uint Maximum = uint.MaxValue)
{
    /// <summary>The name of an earlier parameter that this one must not exceed.</summary>
    public string? NotAbove { get; init; }
}
