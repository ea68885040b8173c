namespace Ashlar.Rows;

/// <summary>How records print lists.</summary>
public static class ListText
{
    /// <summary>What is in a list: <c>[a, b]</c>; <see langword="null"/> where there is none.</summary>
    public static string? Of<T>(IReadOnlyList<T>? list) => list is null ? null : $"[{string.Join(", ", list)}]";
}
