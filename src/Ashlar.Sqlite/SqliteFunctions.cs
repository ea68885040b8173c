using System.Collections.Frozen;
using Ashlar.Drivers;

namespace Ashlar.Sqlite;

/// <summary>How SQLite writes the functions that databases name differently. Those that begin with <c>ashlar_</c> are this driver's.</summary>
internal static class SqliteFunctions
{
    // SQLite's own functions want a path, whose keys are escaped in ways that differ between versions, and make numbers of 15 digits of all others.
    private const string Member = $"({JsonFunctions.At}({{0}}, {{1}}) COLLATE {JsonOrder.Name})";

    private const string WhiteSpace = "char(9, 10, 11, 12, 13, 32)";

    public static readonly FrozenDictionary<SqlFunction, string> Templates = new Dictionary<SqlFunction, string>
    {
        [SqlFunction.TextLength] = "length({0})",
        [SqlFunction.Lower] = $"{TextFunctions.Lower}({{0}})",
        [SqlFunction.Upper] = $"{TextFunctions.Fold}({{0}})",
        [SqlFunction.Trim] = $"trim({{0}}, {WhiteSpace})",
        [SqlFunction.TrimStart] = $"ltrim({{0}}, {WhiteSpace})",
        [SqlFunction.TrimEnd] = $"rtrim({{0}}, {WhiteSpace})",
        [SqlFunction.SubstringFrom] = "substr({0}, {1})",
        [SqlFunction.Substring] = "substr({0}, {1}, {2})",
        [SqlFunction.Replace] = "replace({0}, {1}, {2})",
        [SqlFunction.Position] = "instr({0}, {1})",

        // A start of -0 would be the whole text.
        [SqlFunction.EndOfLength] = "CASE length({1}) WHEN 0 THEN '' ELSE substr({0}, -length({1})) END",
        [SqlFunction.DivideWhole] = "({0} / NULLIF({1}, 0))",

        // A decimal may be stored as a whole number, whose division would be cut.
        [SqlFunction.Divide] = "(CAST({0} AS REAL) / NULLIF({1}, 0))",
        [SqlFunction.DivideDecimal] = $"{NumberFunctions.Decimal}(CAST({{0}} AS REAL) / NULLIF({{1}}, 0))",
        [SqlFunction.Decimal] = $"{NumberFunctions.Decimal}({{0}})",
        [SqlFunction.Remainder] = "({0} % NULLIF({1}, 0))",
        [SqlFunction.Absolute] = "abs({0})",
        [SqlFunction.Round] = $"{NumberFunctions.Round}({{0}}, {{1}})",
        [SqlFunction.RoundDecimal] = $"{NumberFunctions.RoundDecimal}({{0}}, {{1}})",
        [SqlFunction.Floor] = $"{NumberFunctions.Floor}({{0}})",
        [SqlFunction.Ceiling] = $"{NumberFunctions.Ceiling}({{0}})",
        [SqlFunction.Year] = Part("%Y"),
        [SqlFunction.Month] = Part("%m"),
        [SqlFunction.Day] = Part("%d"),
        [SqlFunction.Hour] = Part("%H"),
        [SqlFunction.Minute] = Part("%M"),
        [SqlFunction.Second] = Part("%S"),
        [SqlFunction.DayOfWeek] = Part("%w"),
        [SqlFunction.DayOfYear] = Part("%j"),
        [SqlFunction.StartOfYear] = "strftime('%Y-01-01T00:00:00.000+00:00', {0})",
        [SqlFunction.StartOfMonth] = "strftime('%Y-%m-01T00:00:00.000+00:00', {0})",
        [SqlFunction.StartOfDay] = "strftime('%Y-%m-%dT00:00:00.000+00:00', {0})",
        [SqlFunction.StartOfHour] = "strftime('%Y-%m-%dT%H:00:00.000+00:00', {0})",
        [SqlFunction.AddSeconds] = "strftime('%Y-%m-%dT%H:%M:%f+00:00', {0}, {1} || ' seconds')",

        // SQLite's own goes on into the next month where the day is missing.
        [SqlFunction.AddMonths] = $"{TimeFunctions.AddMonths}({{0}}, {{1}})",

        // Julian days are exact to less than a millisecond.
        [SqlFunction.SecondsBetween] = "round((julianday({0}) - julianday({1})) * 86400.0, 3)",
        [SqlFunction.SumOfWhole] = "COALESCE(SUM({0}), 0)",
        [SqlFunction.Sum] = "COALESCE(SUM({0}), 0)",
        [SqlFunction.SumOfDecimal] = DecimalOf("COALESCE(SUM({0}), 0)"),
        [SqlFunction.AverageAsFloat] = "AVG({0})",
        [SqlFunction.Average] = DecimalOf("AVG({0})"),
        [SqlFunction.MinOfBoolean] = "MIN({0})",
        [SqlFunction.MaxOfBoolean] = "MAX({0})",
        [SqlFunction.JsonValueOf] = Member,
        [SqlFunction.JsonElementAt] = Member,
        // A function passes on how its argument is compared.
        [SqlFunction.JsonText] = $"({JsonFunctions.Text}({{0}}) COLLATE BINARY)",
        [SqlFunction.JsonNumber] = $"{JsonFunctions.Number}({{0}})",
        [SqlFunction.JsonBoolean] = "CASE json_type({0}) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END",
        [SqlFunction.JsonLength] = "CASE json_type({0}) WHEN 'array' THEN json_array_length({0}) END",
        [SqlFunction.JsonHasKey] = $"{JsonFunctions.At}({{0}}, {{1}}) IS NOT NULL",
        [SqlFunction.JsonContains] = $"{JsonFunctions.Contains}({{0}}, {{1}})",
        [SqlFunction.JsonArray] = "json_array({0})",
        [SqlFunction.JsonGroup] = "json_group_array({0})",

        // hex() and printf() make something of NULL.
        [SqlFunction.BytesInJson] = "CASE WHEN {0} IS NOT NULL THEN hex({0}) END",
        [SqlFunction.FloatInJson] = "CASE WHEN {0} IS NOT NULL THEN replace(printf('%!.17g', {0}), 'Inf', 'Infinity') END",
        [SqlFunction.JsonInJson] = "CASE WHEN {0} IS NOT NULL THEN json_array(json({0})) END",

        // A column with Prisma's type for JSON makes numbers of texts that are some.
        [SqlFunction.JsonValue] = $"(CAST({{0}} AS TEXT) COLLATE {JsonOrder.Name})",

        // The schema language has no lists on SQLite: a hand-written descriptor would keep them as JSON.
        [SqlFunction.ListValue] = "COALESCE({0}, '[]')",
        [SqlFunction.JsonListValue] = "COALESCE({0}, '[]')",
        [SqlFunction.JsonListContent] = "{0}",
        [SqlFunction.ListEquals] = "({0} = {1})",
        [SqlFunction.ListLength] = "COALESCE(json_array_length({0}), 0)",
        [SqlFunction.ListContains] = "NOT EXISTS (SELECT 1 FROM json_each({1}) AS v WHERE v.value NOT IN (SELECT value FROM json_each({0})))",
        [SqlFunction.ListOverlaps] = "EXISTS (SELECT 1 FROM json_each({1}) AS v WHERE v.value IN (SELECT value FROM json_each({0})))",
        [SqlFunction.ListJoin] = "(SELECT json_group_array(value) FROM (SELECT value FROM json_each({0}) UNION ALL SELECT value FROM json_each({1})))",
    }.ToFrozenDictionary();

    // What ashlar_decimal() does, by SQLite alone: it adds up equal aggregates once, and calls nothing of ours for each group.
    private static string DecimalOf(string aggregate) =>
        $"CASE typeof({aggregate}) WHEN 'real' THEN CAST(printf('%.15g', {aggregate}) AS NUMERIC) ELSE {aggregate} END";

    private static string Part(string format) => $"CAST(strftime('{format}', {{0}}) AS INTEGER)";
}
