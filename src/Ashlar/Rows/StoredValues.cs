using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>The values of an encrypted column as they are stored: the list that goes to the driver holds nothing else.</summary>
internal sealed class StoredValues : ValueWriter
{
    private readonly List<string?> texts = [];
    private readonly List<byte[]?> bytes = [];

    public static void WriteColumn<T>(ValueWriter target, ColumnType<T> type, IReadOnlyList<T> values)
    {
        var stored = new StoredValues { Cipher = target.Cipher };
        foreach (var value in values)
        {
            type.Write(stored, value);
        }

        if (typeof(T) == typeof(byte[]))
        {
            target.WriteColumn(ColumnTypes.NullableBytes, stored.bytes);
        }
        else
        {
            target.WriteColumn(ColumnTypes.NullableString, stored.texts);
        }
    }

    public override void WriteNull()
    {
        texts.Add(null);
        bytes.Add(null);
    }

    public override void Write(string value) => texts.Add(value);

    public override void Write(byte[] value) => bytes.Add(value);

    public override void Write(bool value) => throw Unknown();

    public override void Write(int value) => throw Unknown();

    public override void Write(long value) => throw Unknown();

    public override void Write(double value) => throw Unknown();

    public override void Write(decimal value) => throw Unknown();

    public override void Write(DateTime value) => throw Unknown();

    public override void Write(JsonElement value) => throw Unknown();

    public override void WriteEnum(string typeName, string valueName) => throw Unknown();

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values) => throw Unknown();

    private static NotSupportedException Unknown() => new("Encrypted values are texts or bytes.");
}
