using System.Globalization;

namespace Ashlar.Database.Sqlite;

/// <summary>Reads a default, which the database keeps as it was written.</summary>
internal static class DefaultParser
{
    private static readonly string[] Clocks = ["current_timestamp", "datetime('now')", "datetime('now', 'localtime')"];

    /// <returns><see langword="null"/> for <c>DEFAULT NULL</c>, which is no default.</returns>
    public static ColumnDefault? Parse(string sql, ColumnType type) =>
        sql.Equals("null", StringComparison.OrdinalIgnoreCase) ? null : Parse(sql, (type as NativeColumnType)?.Family);

    private static ColumnDefault Parse(string sql, TypeFamily? family) => family switch
    {
        TypeFamily.Int or TypeFamily.BigInt or TypeFamily.Float or TypeFamily.Decimal when IsNumber(Unquoted(sql)) =>
            new ConstantDefault(ConstantKind.Number, Unquoted(sql)),
        TypeFamily.Boolean when Boolean(Unquoted(sql)) is { } value => new ConstantDefault(ConstantKind.Boolean, value),
        TypeFamily.String when !sql.Contains('(', StringComparison.Ordinal) || IsQuoted(sql) => new ConstantDefault(ConstantKind.Text, Unquoted(sql)),
        TypeFamily.Json => new ConstantDefault(ConstantKind.Json, Unquoted(sql)),
        TypeFamily.DateTime when Clocks.Contains(sql.ToLowerInvariant()) => new CurrentTimestampDefault(),
        TypeFamily.DateTime when IsQuoted(sql) => new ConstantDefault(ConstantKind.DateTime, Unquoted(sql)),
        TypeFamily.Binary when sql.Length >= 3 && sql[0] is 'X' or 'x' && IsQuoted(sql[1..]) =>
            new ConstantDefault(ConstantKind.Bytes, Unquoted(sql[1..]).ToLowerInvariant()),
        _ => new ExpressionDefault(sql),
    };

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string? Boolean(string text) => text.ToLowerInvariant() switch
    {
        "1" or "true" => "true",
        "0" or "false" => "false",
        _ => null,
    };

    private static bool IsQuoted(string sql) => sql.Length >= 2 && sql[0] == sql[^1] && sql[0] is '\'' or '"';

    private static string Unquoted(string sql) =>
        IsQuoted(sql) ? sql[1..^1].Replace(new string(sql[0], 2), sql[..1], StringComparison.Ordinal) : sql;
}
