using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>JSON as databases keep it, and as drivers read it.</summary>
public static class JsonText
{
    /// <summary>How many arrays and objects may lie in each other: as many as SQLite takes.</summary>
    public const int MostDepth = 1000;

    /// <summary>Rows that travel as JSON put a few more levels round it.</summary>
    internal const int MostDepthOfRow = MostDepth + 64;

    private static readonly JsonReaderOptions s_reading = new() { MaxDepth = MostDepthOfRow };

    private static readonly JsonReaderOptions s_strict = new() { MaxDepth = MostDepth };

    private static readonly JsonWriterOptions s_writing = new() { MaxDepth = MostDepth, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a value that is written.</summary>
    /// <exception cref="ValueOutOfRangeException">There is no value, or no database keeps it.</exception>
    public static string Of(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new ValueOutOfRangeException("A JsonElement without a value is no JSON; write JSON's null, or null where the field is optional.");
        }

        var text = value.GetRawText();
        try
        {
            return IsStrict(text) ? text : Rewrite(value);
        }
        catch (InvalidOperationException error)
        {
            throw new ValueOutOfRangeException($"A JSON value has half of a surrogate pair, which is no character, or more than {MostDepth} levels; correct it.", error);
        }
    }

    /// <summary>Reads a whole text.</summary>
    /// <exception cref="JsonException">It is no JSON, or there is something behind it.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = Read(utf8);
        var element = JsonElement.ParseValue(ref reader);

        // Anything but blanks behind the value is an error.
        reader.Read();
        return element;
    }

    /// <summary>Reads a text step by step.</summary>
    public static Utf8JsonReader Read(ReadOnlySpan<byte> utf8) => new(utf8, s_reading);

    /// <summary>Values of the C# type are JSON in the database.</summary>
    internal static bool IsJson(Type storedType) => storedType == typeof(JsonElement) || storedType == typeof(JsonElement?);

    // Whoever parsed it may have allowed comments and commas at the end, which are no JSON for a database.
    private static bool IsStrict(string text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var reader = new Utf8JsonReader(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)), s_strict);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    // Half of a surrogate pair is found here.
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static string Rewrite(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
