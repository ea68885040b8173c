using System.Text.Json;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>What can be asked of JSON and SQLite has no function for.</summary>
internal static class JsonFunctions
{
    public const string Contains = "ashlar_json_contains";

    public static void Register(sqlite3 connection) => UserFunction.Register(connection, Contains, 2, static (context, arguments) =>
    {
        try
        {
            var (json, other) = (Parse(arguments[0]), Parse(arguments[1]));

            // An array also holds a value that is one of its elements, but only at the top.
            var isElement = json.ValueKind == JsonValueKind.Array && other.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
            raw.sqlite3_result_int(context, (isElement ? json.EnumerateArray().Any(e => Holds(e, other)) : Holds(json, other)) ? 1 : 0);
        }
        catch (JsonException)
        {
            raw.sqlite3_result_error(context, "malformed JSON");
        }
    });

    private static JsonElement Parse(sqlite3_value value)
    {
        using var document = JsonDocument.Parse(UserFunction.TextOf(value));
        return document.RootElement.Clone();
    }

    private static bool Holds(JsonElement json, JsonElement other) => (json.ValueKind, other.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => other.EnumerateObject().All(p => json.TryGetProperty(p.Name, out var value) && Holds(value, p.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) => other.EnumerateArray().All(o => json.EnumerateArray().Any(e => Holds(e, o))),
        _ => JsonElement.DeepEquals(json, other),
    };
}
