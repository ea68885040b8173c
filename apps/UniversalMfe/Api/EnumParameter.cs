using System.Diagnostics.CodeAnalysis;

namespace UniversalMfe.Api;

/// <summary>A value of an enum in a query, as the schema spells it: <c>?role=CUSTOMER</c>, <c>?status=pending</c>. Its number is none of its names.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="Value">The value.</param>
public readonly record struct EnumParameter<T>(T Value)
    where T : struct, Enum
{
    [SuppressMessage("Design", "CA1000", Justification = "The framework looks for it here.")]
    public static bool TryParse([NotNullWhen(true)] string? text, out EnumParameter<T> parameter)
    {
        var isName = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && char.IsAsciiLetter(text![0]);
        parameter = isName ? new(value) : default;
        return isName;
    }
}
