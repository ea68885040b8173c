using System.Text.Json;

namespace Ashlar.AspNetCore;

/// <summary>Names of fields and properties as web APIs write them.</summary>
internal static class NameInJson
{
    /// <summary>A field of the schema: its property is its name in PascalCase, and JSON begins that with a small letter.</summary>
    public static string OfField(string field) =>
        OfProperty(string.Concat(field.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..])));

    /// <summary>A property, or a path of them: <c>Address.PostCode</c>, <c>Items[0].Amount</c>.</summary>
    public static string OfProperty(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
