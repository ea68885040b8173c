namespace Ashlar.Schema.Binding;

/// <summary>The language's own types by name.</summary>
internal static class ScalarTypes
{
    private static readonly Dictionary<string, ScalarType> ByName = Enum.GetValues<ScalarType>().ToDictionary(t => t.ToString());

    public static IEnumerable<string> Names => ByName.Keys;

    public static ScalarType? Find(string name) => ByName.TryGetValue(name, out var type) ? type : null;
}
