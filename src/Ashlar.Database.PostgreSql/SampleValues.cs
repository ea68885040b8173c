using System.Globalization;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>A value of each type for rows that are made up.</summary>
internal static class SampleValues
{
    private static readonly Dictionary<string, Func<NativeColumnType, int, string>> ByName = new()
    {
        ["SmallInt"] = (_, row) => $"{row}",
        ["Integer"] = (_, row) => $"{row}",
        ["BigInt"] = (_, row) => $"{row}",
        ["Oid"] = (_, row) => $"{row}",
        ["Decimal"] = (type, row) => Number(type, row),
        ["Money"] = (_, row) => $"{row}",
        ["Real"] = (_, row) => $"{row}.5",
        ["DoublePrecision"] = (_, row) => $"{row}.5",
        ["Boolean"] = (_, row) => row % 2 == 0 ? "false" : "true",
        ["Text"] = (type, row) => Text(type, row),
        ["Citext"] = (type, row) => Text(type, row),
        ["VarChar"] = (type, row) => Text(type, row),
        ["Char"] = (type, row) => Text(type, row),
        ["Uuid"] = (_, row) => $"'00000000-0000-4000-8000-{row:x12}'",
        ["Inet"] = (_, row) => $"'10.0.{row / 256}.{row % 256}'",
        ["Bit"] = (type, row) => $"B'{Bits(type, row)}'",
        ["VarBit"] = (type, row) => $"B'{Bits(type, row)}'",
        ["Xml"] = (_, row) => $"'<row>{row}</row>'",
        ["Json"] = (_, row) => Json(row),
        ["JsonB"] = (_, row) => Json(row),
        ["ByteA"] = (_, row) => row == 0 ? "'\\x'" : $"'\\x{row:x8}'",
        ["Timestamp"] = (_, row) => Moment(row, "yyyy-MM-dd HH:mm:ss"),
        ["Timestamptz"] = (_, row) => Moment(row, "yyyy-MM-dd HH:mm:ss'+00'"),
        ["Date"] = (_, row) => Moment(row, "yyyy-MM-dd"),
        ["Time"] = (_, row) => Moment(row, "HH:mm:ss"),
        ["Timetz"] = (_, row) => Moment(row, "HH:mm:ss'+00'"),
    };

    /// <returns><see langword="null"/> for a type that is not known.</returns>
    public static string? Of(NativeColumnType type, int row) => ByName.TryGetValue(type.Name, out var make) ? make(type, row) : null;

    /// <summary>Days for types with a date, and as many minutes for those with a time only.</summary>
    private static string Moment(int row, string format) =>
        Sql.Text(DateTime.UnixEpoch.AddDays(row).AddMinutes(row).ToString(format, CultureInfo.InvariantCulture));

    private static string Text(NativeColumnType type, int row)
    {
        var text = row == 0 ? "" : $"row {row}";
        return Sql.Text(type.Arguments is [var length] && length < text.Length ? $"{row}"[..(int)Math.Min(length, $"{row}".Length)] : text);
    }

    /// <summary>All digits may stand behind the point.</summary>
    private static string Number(NativeColumnType type, int row) => type.Arguments is [var precision, var scale] && precision - scale < 4
        ? string.Create(CultureInfo.InvariantCulture, $"{row}e-{scale}")
        : $"{row}";

    private static string Bits(NativeColumnType type, int row)
    {
        var length = (int)(type.Arguments is [var given] ? given : type.Name == "Bit" ? 1 : 32);
        var bits = Convert.ToString(row, 2).PadLeft(length, '0');
        return bits[^length..];
    }

    private static string Json(int row) => row == 0 ? "'{}'" : $"'{{\"row\":{row}}}'";
}
