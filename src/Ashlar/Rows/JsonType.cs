using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ashlar.Rows;

/// <summary>JSON of a known shape. What the context says about the type is asked for when the first value comes, without reflection.</summary>
internal sealed class JsonType<T>(JsonSerializerContext context, string modelName, string fieldName, bool isNullable) : ColumnType<T>
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = WholeCharacters.Only };

    // A number that may be absent is described as a number.
    private readonly Type shape = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
    private JsonTypeInfo? info;

    public override Type StoredType => typeof(JsonElement);

    internal override bool CanBeListed => false;

    internal override bool IsNullable => isNullable;

    private JsonTypeInfo Info => info ??= context.GetTypeInfo(shape) ?? throw new InvalidOperationException(
        $"The JSON context \"{context.GetType().Name}\" does not describe the type of \"{modelName}.{fieldName}\"; add [JsonSerializable(typeof({shape.Name}))] to it.");

    public override T Read(RowReader row, int ordinal)
    {
        if (isNullable && row.IsNull(ordinal))
        {
            return default!;
        }

        return Parse(row, ordinal) switch
        {
            T value => value,
            _ when isNullable => default!,
            _ => throw UnexpectedValueException.NotOfShape(modelName, fieldName, shape, null),
        };
    }

    public override void Write(ValueWriter writer, T value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            writer.Write(ElementOf(value));
        }
    }

    /// <exception cref="ValueOutOfRangeException">A text in it has half of a surrogate pair.</exception>
    private JsonElement ElementOf(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            JsonSerializer.Serialize(json, value, Info);
        }

        return JsonText.Parse(buffer.WrittenSpan);
    }

    private object? Parse(RowReader row, int ordinal)
    {
        try
        {
            return JsonSerializer.Deserialize(row.GetJson(ordinal), Info);
        }
        // An ArgumentException: the type itself refuses the value, such as a number out of its range.
        catch (Exception error) when (error is JsonException or ArgumentException or UnexpectedValueException)
        {
            throw UnexpectedValueException.NotOfShape(modelName, fieldName, shape, error);
        }
    }

    // A record of what is stored has also what the type does not know.
    internal override void Copy(RowReader row, int ordinal, ValueWriter target)
    {
        if (row.IsNull(ordinal))
        {
            target.WriteNull();
        }
        else
        {
            target.Write(row.GetJson(ordinal));
        }
    }
}
