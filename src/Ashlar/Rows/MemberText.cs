namespace Ashlar.Rows;

/// <summary>How records print members of which the compiler's own way shows no more than the type.</summary>
public static class MemberText
{
    /// <summary>What is in a list: <c>[a, b]</c>; <see langword="null"/> where there is none.</summary>
    public static string? Of<T>(IReadOnlyList<T>? list) => list switch
    {
        null => null,
        IReadOnlyList<byte[]> values => $"[{string.Join(", ", values.Select(Of))}]",
        _ => $"[{string.Join(", ", list)}]",
    };

    /// <summary>How many bytes there are: <c>byte[3]</c>; <see langword="null"/> where there are none at all. They may be many, and are for no reader.</summary>
    public static string? Of(byte[]? bytes) => bytes is null ? null : $"byte[{bytes.Length}]";
}
