using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>Reads the values of one row from a JSON array, in the forms that databases give to JSON.</summary>
internal sealed class JsonRowReader(JsonElement row) : RowReader
{
    public override int ColumnCount => row.GetArrayLength();

    public override string GetName(int ordinal) => "";

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => new(false);

    public override bool IsNull(int ordinal) => row[ordinal].ValueKind == JsonValueKind.Null;

    public override string GetString(int ordinal) => TextOf(row[ordinal]);

    // A database without truth values gives 0 and 1.
    public override bool GetBoolean(int ordinal) =>
        row[ordinal].ValueKind is JsonValueKind.True || (row[ordinal].ValueKind is JsonValueKind.Number && row[ordinal].GetDouble() != 0);

    public override int GetInt(int ordinal) => Number<int>(ordinal);

    public override long GetBigInt(int ordinal) => Number<long>(ordinal);

    public override double GetFloat(int ordinal) => Number<double>(ordinal);

    // Without the zeros at the end, which some databases keep.
    public override decimal GetDecimal(int ordinal) => Number<decimal>(ordinal) / 1.0000000000000000000000000000m;

    public override DateTime GetDateTime(int ordinal) =>
        DateTime.TryParse(TextOf(row[ordinal]), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value)
            ? value
            : throw Unexpected("DateTime");

    // In a list, the database's own form of bytes has a mark before the digits.
    public override byte[] GetBytes(int ordinal) => Convert.FromHexString(TextOf(row[ordinal]) is ['\\', 'x', .. var digits] ? digits : TextOf(row[ordinal]));

    public override JsonElement GetJson(int ordinal) => row[ordinal];

    public override T GetEnum<T>(int ordinal, EnumType<T> type) => type.Parse(TextOf(row[ordinal]));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The values of a JSON array.</summary>
    internal static IReadOnlyList<T> ListOf<T>(JsonElement array, ColumnType<T> item)
    {
        var reader = new JsonRowReader(array);
        var values = new T[array.GetArrayLength()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.IsNull(i) ? throw new UnexpectedValueException("The database holds a list with a NULL in it; correct the row.") : item.Read(reader, i);
        }

        return values;
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static UnexpectedValueException Unexpected(string type) => new($"The database gives a {type} that cannot be read; correct the row.");

    private T Number<T>(int ordinal)
        where T : struct, INumber<T> =>
        T.TryParse(TextOf(row[ordinal]), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Unexpected(typeof(T).Name);
}
