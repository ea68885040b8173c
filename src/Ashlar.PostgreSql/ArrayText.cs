using System.Globalization;
using System.Text;
using System.Text.Json;
using Ashlar.Rows;

namespace Ashlar.PostgreSql;

/// <summary>Writes a list as the text of an array: <c>{"a","b"}</c> (https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO).</summary>
internal sealed class ArrayText : ValueWriter
{
    private readonly StringBuilder text = new("{");

    public static string Of<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        var array = new ArrayText();
        foreach (var value in values)
        {
            type.Write(array, value);
        }

        return array.text.Append('}').ToString();
    }

    public override void WriteNull() => Next().Append("NULL");

    public override void Write(string value)
    {
        Next().Append('"');
        foreach (var character in ValueFormat.OfText(value))
        {
            if (character is '"' or '\\')
            {
                text.Append('\\');
            }

            text.Append(character);
        }

        text.Append('"');
    }

    public override void Write(bool value) => Next().Append(value ? 't' : 'f');

    public override void Write(int value) => Next().Append(value);

    public override void Write(long value) => Next().Append(value);

    public override void Write(double value) => Next().Append(CultureInfo.InvariantCulture, $"{value:R}");

    public override void Write(decimal value) => Next().Append(CultureInfo.InvariantCulture, $"{value}");

    public override void Write(DateTime value) => Write(ValueFormat.OfDateTime(value));

    public override void WritePrecise(DateTime value) => Write(ValueFormat.OfPlace(ValueFormat.Utc(value, isPrecise: true)));

    public override void Write(byte[] value) => Write($"\\x{Convert.ToHexString(value)}");

    public override void Write(JsonElement value) => Write(ValueFormat.OfJson(value));

    public override void WriteEnum(string typeName, string valueName) => Write(valueName);

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values) => throw new NotSupportedException("A list holds no lists.");

    private StringBuilder Next() => text.Length == 1 ? text : text.Append(',');
}
