using System.Globalization;

namespace Ashlar.Schema.Providers;

/// <summary>A type behind <c>@db.</c>.</summary>
/// <param name="Scalar">The type that a field must have to carry it.</param>
/// <param name="Parameters">What may stand in its parentheses: all of them, or none.</param>
public sealed record NativeTypeDefinition(string Name, ScalarType Scalar, params IReadOnlyList<NativeTypeParameter> Parameters)
{
    /// <summary>The type has an order, or at least an equality, so that an index can be made.</summary>
    public bool IsIndexable { get; init; } = true;

    /// <summary>
    /// It is clear which type is meant, although the arguments may be wrong: too many where none are taken, or too great.
    /// </summary>
    public bool Reads(IReadOnlyList<string> arguments) =>
        Parameters.Count == 0 || ((arguments.Count == 0 || arguments.Count == Parameters.Count) && arguments.All(a => TryReadArgument(a, out _)));

    /// <summary>A whole number from 0 to 2³²−1.</summary>
    public static bool TryReadArgument(string argument, out uint value) =>
        uint.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}

/// <summary>A number in the parentheses of a native type.</summary>
/// <param name="Name">What the number says, for messages: "precision".</param>
public sealed record NativeTypeParameter(string Name, uint Minimum = 0, uint Maximum = uint.MaxValue)
{
    /// <summary>The name of an earlier parameter that this one must not exceed.</summary>
    public string? NotAbove { get; init; }
}
