namespace Ashlar.Schema.Binding;

/// <summary>The language's own types by name.</summary>
internal static class ScalarTypes
{
    // In the order of the enum's values.
    private static readonly string[] All = Enum.GetNames<ScalarType>();

    public static IEnumerable<string> Names => All;

    public static ScalarType? Find(string name) => Array.IndexOf(All, name) is >= 0 and var index ? (ScalarType)index : null;
}
