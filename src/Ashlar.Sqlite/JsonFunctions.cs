using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Ashlar.Rows;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>What can be asked of JSON, where SQLite has no function, or one that changes the value.</summary>
/// <remarks>An exception must not leave a function: it would end the process.</remarks>
internal static class JsonFunctions
{
    public const string Contains = "ashlar_json_contains";
    public const string At = "ashlar_json_at";
    public const string Text = "ashlar_json_text";
    public const string Number = "ashlar_json_number";

    public static void Register(sqlite3 connection)
    {
        JsonOrder.Register(connection);
        Register(connection, Contains, 2, static (context, arguments) => raw.sqlite3_result_int(context, IsHeld(arguments[0], arguments[1]) ? 1 : 0));
        Register(connection, At, 2, static (context, arguments) =>
        {
            var json = raw.sqlite3_value_blob(arguments[0]);
            var member = raw.sqlite3_value_type(arguments[1]) == raw.SQLITE_INTEGER ? ElementAt(json, raw.sqlite3_value_int(arguments[1])) : ValueOf(json, UserFunction.TextOf(arguments[1]));
            if (member.IsEmpty)
            {
                raw.sqlite3_result_null(context);
            }
            else
            {
                raw.sqlite3_result_text(context, member);
            }
        });
        Register(connection, Text, 1, static (context, arguments) =>
        {
            switch (TextOf(raw.sqlite3_value_blob(arguments[0])))
            {
                case null:
                    raw.sqlite3_result_null(context);
                    break;
                case "":
                    // No bytes have no address, which SQLite takes for NULL.
                    raw.sqlite3_result_text(context, "");
                    break;
                case var text:
                    raw.sqlite3_result_text(context, Encoding.UTF8.GetBytes(text));
                    break;
            }
        });
        Register(connection, Number, 1, static (context, arguments) =>
        {
            if (NumberOf(raw.sqlite3_value_blob(arguments[0])) is { } number)
            {
                // There is no negative zero elsewhere.
                raw.sqlite3_result_double(context, number == 0 ? 0 : number);
            }
            else
            {
                raw.sqlite3_result_null(context);
            }
        });
    }

    private static void Register(sqlite3 connection, string name, int argumentCount, Action<sqlite3_context, sqlite3_value[]> body) =>
        UserFunction.Register(connection, name, argumentCount, (context, arguments) =>
        {
            try
            {
                body(context, arguments);
            }
            catch (JsonException)
            {
                raw.sqlite3_result_error(context, "malformed JSON");
            }
        });

    // Of two members with the same key the later counts.
    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> json, string key)
    {
        var reader = JsonText.Read(json);
        reader.Read();
        var found = ReadOnlySpan<byte>.Empty;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isKey = StringOf(ref reader) == key;
                reader.Read();
                var value = Skip(ref reader);
                found = isKey ? json[value] : found;
            }
        }

        return found;
    }

    private static ReadOnlySpan<byte> ElementAt(ReadOnlySpan<byte> json, int index)
    {
        var reader = JsonText.Read(json);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                var value = Skip(ref reader);
                if (i == index)
                {
                    return json[value];
                }
            }
        }

        return [];
    }

    private static Range Skip(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private static string? TextOf(ReadOnlySpan<byte> json)
    {
        var reader = JsonText.Read(json);
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? StringOf(ref reader) : null;
    }

    private static double? NumberOf(ReadOnlySpan<byte> json)
    {
        var reader = JsonText.Read(json);
        reader.Read();
        return reader.TokenType == JsonTokenType.Number && Utf8Parser.TryParse(reader.ValueSpan, out double number, out _) && double.IsFinite(number) ? number : null;
    }

    // Half of a surrogate pair is no text. Another program may have written it.
    private static string? StringOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsHeld(sqlite3_value value, sqlite3_value otherValue)
    {
        var (json, other) = (JsonText.Parse(raw.sqlite3_value_blob(value)), JsonText.Parse(raw.sqlite3_value_blob(otherValue)));
        try
        {
            // An array also holds a value that is one of its elements, but only at the top.
            var isElement = json.ValueKind == JsonValueKind.Array && other.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
            return isElement ? json.EnumerateArray().Any(e => Holds(e, other)) : Holds(json, other);
        }
        catch (InvalidOperationException)
        {
            // A key with half of a surrogate pair is no other key.
            return false;
        }
    }

    private static bool Holds(JsonElement json, JsonElement other) => (json.ValueKind, other.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => other.EnumerateObject().All(p => json.TryGetProperty(p.Name, out var value) && Holds(value, other.GetProperty(p.Name))),
        (JsonValueKind.Array, JsonValueKind.Array) => other.EnumerateArray().All(o => json.EnumerateArray().Any(e => Holds(e, o))),
        _ => JsonElement.DeepEquals(json, other),
    };
}
