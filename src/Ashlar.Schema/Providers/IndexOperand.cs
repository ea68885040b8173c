namespace Ashlar.Schema.Providers;

/// <summary>A line in the table of what an index method can index: these types, with these operator classes.</summary>
/// <param name="OperatorClasses">The names that <c>ops:</c> may give.</param>
public sealed record IndexOperand(params IReadOnlyList<string> OperatorClasses)
{
    /// <summary>Fields with one of these native types.</summary>
    public IReadOnlyList<string> NativeTypes { get; init; } = [];

    /// <summary>Fields of this type that name no native type.</summary>
    public ScalarType? Scalar { get; init; }

    /// <summary>Lists of anything.</summary>
    public bool Lists { get; init; }

    /// <summary>The database has a class of its own choice, so that <c>ops:</c> may be left out.</summary>
    public bool HasDefaultClass { get; init; } = true;

    /// <summary>The line is about such a field.</summary>
    /// <param name="nativeType">The native type written; <see langword="null"/> where none is.</param>
    /// <param name="scalar"><see langword="null"/> for enums and types without a name in the language.</param>
    public bool Covers(string? nativeType, ScalarType? scalar, bool isList) =>
        (Lists && isList) || (nativeType is null ? Scalar is not null && Scalar == scalar : NativeTypes.Contains(nativeType));
}
