using System.Text.Json;

namespace MachiQuest.Api;

/// <summary>Values of enums in queries and paths, in the schema's spelling and in any case: <c>COMMITS</c>, <c>commits</c>.</summary>
internal static class EnumNames
{
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(NameOf(candidate), text, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    public static string Expected<T>()
        where T : struct, Enum => $"expected {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}";

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
