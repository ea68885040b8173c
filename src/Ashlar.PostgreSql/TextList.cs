using System.Text.Json;
using Ashlar.Rows;

namespace Ashlar.PostgreSql;

/// <summary>Turns values that have no binary form here, such as enums and JSON, into texts.</summary>
internal sealed class TextList(int count) : ValueWriter
{
    private readonly List<string?> texts = new(count);

    public static List<string?> Of<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        var list = new TextList(values.Count);
        foreach (var value in values)
        {
            type.Write(list, value);
        }

        return list.texts;
    }

    public override void WriteNull() => texts.Add(null);

    public override void Write(string value) => texts.Add(ValueFormat.OfText(value));

    public override void Write(bool value) => texts.Add(value ? "t" : "f");

    public override void Write(int value) => Write((long)value);

    public override void Write(long value) => texts.Add(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override void Write(double value) => texts.Add(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture));

    public override void Write(decimal value) => texts.Add(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override void Write(DateTime value) => texts.Add(ValueFormat.OfDateTime(value));

    public override void WritePrecise(DateTime value) => texts.Add(ValueFormat.OfPlace(ValueFormat.Utc(value, isPrecise: true)));

    public override void Write(byte[] value) => texts.Add($"\\x{Convert.ToHexString(value)}");

    public override void Write(JsonElement value) => Write(ValueFormat.OfJson(value));

    public override void WriteEnum(string typeName, string valueName) => texts.Add(valueName);

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values) => texts.Add(ArrayText.Of(type, values));
}
