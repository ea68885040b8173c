using System.Collections.Frozen;
using Ashlar.Drivers;

namespace Ashlar.PostgreSql;

/// <summary>How PostgreSQL writes the functions that databases name differently.</summary>
internal static class PostgresFunctions
{
    private const string WhiteSpace = "E' \\t\\n\\v\\f\\r'";

    // The database's own collation may know ASCII only. Every server that was built with ICU has this one.
    private const string Unicode = "COLLATE \"und-x-icu\"";

    public static readonly FrozenDictionary<SqlFunction, string> Templates = new Dictionary<SqlFunction, string>
    {
        [SqlFunction.TextLength] = "length({0})",
        [SqlFunction.Lower] = $"lower({{0}} {Unicode})",
        [SqlFunction.Upper] = $"upper({{0}} {Unicode})",
        [SqlFunction.Trim] = $"btrim({{0}}, {WhiteSpace})",
        [SqlFunction.TrimStart] = $"ltrim({{0}}, {WhiteSpace})",
        [SqlFunction.TrimEnd] = $"rtrim({{0}}, {WhiteSpace})",
        [SqlFunction.SubstringFrom] = "substr({0}, {1})",
        [SqlFunction.Substring] = "substr({0}, {1}, {2})",
        [SqlFunction.Replace] = "replace({0}, {1}, {2})",
        [SqlFunction.Position] = "strpos({0}, {1})",
        [SqlFunction.EndOfLength] = "right({0}, length({1}))",
        [SqlFunction.DivideWhole] = "({0} / NULLIF({1}, 0))",

        // What a file of SQL calls a Float or a Decimal may be a whole number for the database.
        [SqlFunction.Divide] = "(CAST({0} AS double precision) / NULLIF({1}, 0))",
        [SqlFunction.DivideDecimal] = "(CAST({0} AS numeric) / NULLIF({1}, 0))",
        [SqlFunction.Decimal] = "{0}",
        [SqlFunction.Remainder] = "({0} % NULLIF({1}, 0))",
        [SqlFunction.Absolute] = "abs({0})",

        // A floating-point number is rounded to digits only as a decimal one, and the cast to that gives fifteen digits; the text has all.
        [SqlFunction.Round] = "CAST(round(CAST(CAST({0} AS text) AS numeric), {1}) AS double precision)",
        [SqlFunction.RoundDecimal] = "round({0}, {1})",
        [SqlFunction.Floor] = "floor({0})",
        [SqlFunction.Ceiling] = "ceil({0})",
        [SqlFunction.Year] = Part("YEAR"),
        [SqlFunction.Month] = Part("MONTH"),
        [SqlFunction.Day] = Part("DAY"),
        [SqlFunction.Hour] = Part("HOUR"),
        [SqlFunction.Minute] = Part("MINUTE"),
        [SqlFunction.Second] = "CAST(floor(EXTRACT(SECOND FROM {0})) AS integer)",
        [SqlFunction.DayOfWeek] = Part("DOW"),
        [SqlFunction.DayOfYear] = Part("DOY"),
        [SqlFunction.StartOfYear] = "date_trunc('year', {0})",
        [SqlFunction.StartOfMonth] = "date_trunc('month', {0})",
        [SqlFunction.StartOfDay] = "date_trunc('day', {0})",
        [SqlFunction.StartOfHour] = "date_trunc('hour', {0})",
        [SqlFunction.AddSeconds] = "({0} + make_interval(secs => {1}))",
        [SqlFunction.AddMonths] = "({0} + make_interval(months => {1}))",
        [SqlFunction.SecondsBetween] = "CAST(EXTRACT(EPOCH FROM ({0} - {1})) AS double precision)",

        // The sum of 64-bit numbers is a decimal one.
        [SqlFunction.SumOfWhole] = "CAST(COALESCE(SUM({0}), 0) AS bigint)",
        [SqlFunction.Sum] = "COALESCE(SUM({0}), 0)",
        [SqlFunction.SumOfDecimal] = "COALESCE(SUM({0}), 0)",
        [SqlFunction.AverageAsFloat] = "CAST(AVG({0}) AS double precision)",
        [SqlFunction.Average] = "AVG({0})",
        [SqlFunction.MinOfBoolean] = "bool_and({0})",
        [SqlFunction.MaxOfBoolean] = "bool_or({0})",

        // A column may be json, which has fewer operators; of jsonb the cast costs nothing.
        [SqlFunction.JsonValueOf] = "(CAST({0} AS jsonb) -> CAST({1} AS text))",

        // Of an object, a number would be a key. The value stands once: a path of many steps would double its text with each.
        [SqlFunction.JsonElementAt] = "jsonb_path_query_first(CAST({0} AS jsonb), 'strict $[$i]', jsonb_build_object('i', CAST({1} AS integer)), true)",
        [SqlFunction.JsonText] = "CASE jsonb_typeof(CAST({0} AS jsonb)) WHEN 'string' THEN jsonb_build_array(CAST({0} AS jsonb)) ->> 0 END",

        // A number beyond the range at either end would be an error of the whole statement.
        [SqlFunction.JsonNumber] = "CASE jsonb_typeof(CAST({0} AS jsonb)) WHEN 'number' THEN CASE WHEN abs(CAST(CAST({0} AS jsonb) AS numeric)) > 1.7976931348623157e308 THEN NULL "
            + "WHEN abs(CAST(CAST({0} AS jsonb) AS numeric)) < 2.5e-324 THEN 0 ELSE CAST(CAST({0} AS jsonb) AS double precision) END END",
        [SqlFunction.JsonBoolean] = "CASE jsonb_typeof(CAST({0} AS jsonb)) WHEN 'boolean' THEN CAST(CAST({0} AS jsonb) AS boolean) END",
        [SqlFunction.JsonLength] = "CASE jsonb_typeof(CAST({0} AS jsonb)) WHEN 'array' THEN jsonb_array_length(CAST({0} AS jsonb)) END",
        [SqlFunction.JsonHasKey] = "(jsonb_typeof(CAST({0} AS jsonb)) = 'object' AND jsonb_exists(CAST({0} AS jsonb), CAST({1} AS text)))",
        [SqlFunction.JsonContains] = "(CAST({0} AS jsonb) @> CAST({1} AS jsonb))",
        [SqlFunction.JsonArray] = "jsonb_build_array({0})",
        [SqlFunction.JsonGroup] = "COALESCE(jsonb_agg({0}), CAST('[]' AS jsonb))",
        [SqlFunction.BytesInJson] = "encode({0}, 'hex')",
        [SqlFunction.FloatInJson] = "CAST({0} AS text)",
        [SqlFunction.JsonInJson] = "CASE WHEN {0} IS NOT NULL THEN jsonb_build_array({0}) END",
        [SqlFunction.JsonValue] = "CAST({0} AS jsonb)",
        [SqlFunction.ListValue] = "COALESCE({0}, '{}')",
        [SqlFunction.JsonListValue] = "CAST(COALESCE({0}, '{}') AS jsonb[])",
        [SqlFunction.JsonListContent] = "CAST({0} AS jsonb[])",
        [SqlFunction.ListEquals] = "({0} = {1})",
        [SqlFunction.ListLength] = "COALESCE(cardinality({0}), 0)",
        [SqlFunction.ListContains] = "({0} @> {1})",
        [SqlFunction.ListOverlaps] = "({0} && {1})",
        [SqlFunction.ListJoin] = "({0} || {1})",
    }.ToFrozenDictionary();

    private static string Part(string part) => $"CAST(EXTRACT({part} FROM {{0}}) AS integer)";
}
