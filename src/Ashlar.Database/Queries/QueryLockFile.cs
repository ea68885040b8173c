using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Queries;

/// <summary>The file that keeps a <see cref="QueryLock"/>: sorted, a value a line, so that a review shows what a change of the SQL changes in C#.</summary>
public static class QueryLockFile
{
    private const string NativePrefix = " @db.";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns><see langword="null"/> where there is none, or, with a finding, where it is not one.</returns>
    public static QueryLock? Read(string path, DiagnosticBag diagnostics)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var root = JsonNode.Parse(File.ReadAllText(path))!;
            return new QueryLock(
                (string)root["provider"]!,
                (string)root["migrations"]!,
                [.. root["queries"]!.AsObject().Select(q => new LockedQuery(q.Key, (string)q.Value!["checksum"]!, Values(q.Value["parameters"]!), Values(q.Value["columns"]!), (bool?)q.Value["effects"] == true))]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            diagnostics.Add(QueryDiagnostics.LockUnreadable(path));
            return null;
        }
    }

    /// <summary>The file's text.</summary>
    public static string Write(QueryLock queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var root = new JsonObject
        {
            ["provider"] = queries.Provider,
            ["migrations"] = queries.Migrations,
            ["queries"] = new JsonObject(queries.Queries.Select(q => KeyValuePair.Create(q.Name, (JsonNode?)Query(q)))),
        };
        return root.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Query(LockedQuery query)
    {
        var node = new JsonObject { ["checksum"] = query.Checksum, ["parameters"] = Values(query.Parameters), ["columns"] = Values(query.Columns) };
        if (query.HasEffects)
        {
            node["effects"] = true;
        }

        return node;
    }

    // Names of columns may be the same; the binder says so, with the place.
    private static JsonArray Values(IEnumerable<LockedValue> values) =>
        [.. values.Select(v => (JsonNode)$"{v.Name}: {v.Type}{(v.Type.Native is { } native ? NativePrefix + native : "")}{(v.Field is { } field ? $" = {field}" : "")}")];

    private static LockedValue[] Values(JsonNode values) =>
        [.. values.AsArray().Select(v => Value((string)v!))];

    private static LockedValue Value(string text)
    {
        var colon = text.LastIndexOf(": ", StringComparison.Ordinal);
        var parts = text[(colon + 2)..].Split(" = ");
        var type = parts[0].Split(NativePrefix);
        return new LockedValue(
            text[..colon],
            (QueryType.Parse(type[0]) ?? throw new FormatException()) with { Native = type is [_, var native] ? native : null },
            parts is [_, var field] ? field : null);
    }
}
