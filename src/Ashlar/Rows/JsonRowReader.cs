using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>Reads the values of one row from a JSON array, in the forms that databases give to JSON.</summary>
/// <param name="row">The array.</param>
/// <param name="isList">The values are those of a list, among which JSON stands as it is; in a row it stands in an array of its own, for <c>null</c> is NULL there.</param>
internal sealed class JsonRowReader(JsonElement row, bool isList = false) : RowReader
{
    private const string FirstDay = "1970-01-01";

    public override int ColumnCount => row.GetArrayLength();

    public override string GetName(int ordinal) => "";

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => new(false);

    public override bool IsNull(int ordinal) => row[ordinal].ValueKind == JsonValueKind.Null;

    public override string GetString(int ordinal) => TextOf(row[ordinal]);

    // A database without truth values gives 0 and 1.
    public override bool GetBoolean(int ordinal) => row[ordinal].ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => row[ordinal].GetDouble() != 0,
        _ => throw Unexpected("Boolean"),
    };

    public override int GetInt(int ordinal) => Number<int>(ordinal);

    public override long GetBigInt(int ordinal) => Number<long>(ordinal);

    public override double GetFloat(int ordinal) => Number<double>(ordinal);

    // Without the zeros at the end, which some databases keep.
    public override decimal GetDecimal(int ordinal) => Number<decimal>(ordinal) / 1.0000000000000000000000000000m;

    public override DateTime GetDateTime(int ordinal)
    {
        var text = TextOf(row[ordinal]);
        if (text is "infinity" or "-infinity")
        {
            return DateTime.SpecifyKind(text is "infinity" ? DateTime.MaxValue : DateTime.MinValue, DateTimeKind.Utc);
        }

        // A time of day is on the first day of 1970, as everywhere.
        var isTimeOfDay = text.Length > 2 && text[2] == ':';
        return DateTime.TryParse(
            isTimeOfDay ? $"{FirstDay}T{text}" : text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value)
            ? isTimeOfDay ? DateTime.UnixEpoch + value.TimeOfDay : value
            : throw Unexpected("DateTime");
    }

    // In a list, the database's own form of bytes has a mark before the digits.
    public override byte[] GetBytes(int ordinal)
    {
        try
        {
            return Convert.FromHexString(TextOf(row[ordinal]) is ['\\', 'x', .. var digits] ? digits : TextOf(row[ordinal]));
        }
        catch (FormatException)
        {
            throw Unexpected("Bytes");
        }
    }

    public override JsonElement GetJson(int ordinal) =>
        isList ? row[ordinal]
        : row[ordinal].ValueKind == JsonValueKind.Array && row[ordinal].GetArrayLength() == 1 ? row[ordinal][0]
        : throw Unexpected("Json");

    public override IReadOnlyList<T> GetList<T>(int ordinal, ColumnType<T> item) => ListOf(row[ordinal], item);

    public override T GetEnum<T>(int ordinal, EnumType<T> type) => type.Parse(TextOf(row[ordinal]));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The values of a JSON array.</summary>
    internal static IReadOnlyList<T> ListOf<T>(JsonElement array, ColumnType<T> item)
    {
        if (array.ValueKind != JsonValueKind.Array)
        {
            throw Unexpected("list");
        }

        var reader = new JsonRowReader(array, isList: true);
        var values = new T[array.GetArrayLength()];
        var isJson = JsonText.IsJson(item.StoredType);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.IsNull(i) && !isJson ? throw new UnexpectedValueException("The database holds a list with a NULL in it; correct the row.") : item.Read(reader, i);
        }

        return values;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => throw new UnexpectedValueException("The database gives NULL where a value is read; correct the row."),
        _ => value.GetRawText(),
    };

    private static UnexpectedValueException Unexpected(string type) => new($"The database gives a {type} that cannot be read; correct the row.");

    private T Number<T>(int ordinal)
        where T : struct, INumber<T> =>
        T.TryParse(TextOf(row[ordinal]), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Unexpected(typeof(T).Name);
}
