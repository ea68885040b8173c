using System.Text.Json;

namespace Ashlar;

internal static class JsonElementExtensions
{
    /// <summary>Writes the value as a property of an object.</summary>
    public static void WriteTo(this JsonElement element, Utf8JsonWriter json, string name)
    {
        json.WritePropertyName(name);
        element.WriteTo(json);
    }
}
