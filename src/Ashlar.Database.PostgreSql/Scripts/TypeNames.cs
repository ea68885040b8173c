using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>One name for each type: https://www.postgresql.org/docs/current/datatype.html</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["int"] = "integer", ["int4"] = "integer", ["serial"] = "integer", ["serial4"] = "integer",
        ["int8"] = "bigint", ["bigserial"] = "bigint", ["serial8"] = "bigint",
        ["int2"] = "smallint", ["smallserial"] = "smallint", ["serial2"] = "smallint",
        ["character varying"] = "varchar",
        ["character"] = "char", ["bpchar"] = "char", ["national character"] = "char", ["nchar"] = "char",
        ["decimal"] = "numeric", ["dec"] = "numeric",
        ["float"] = "double precision", ["float8"] = "double precision", ["float4"] = "real",
        ["bool"] = "boolean",
        ["bit varying"] = "varbit",
        ["timestamp without time zone"] = "timestamp", ["timestamp with time zone"] = "timestamptz",
        ["time without time zone"] = "time", ["time with time zone"] = "timetz",
    };

    public static string Of(SqlType type) => Aliases.GetValueOrDefault(type.Name, type.Name);

    public static bool IsSerial(SqlType type) => type.Name.Contains("serial", StringComparison.Ordinal) && Aliases.ContainsKey(type.Name);

    /// <summary>The number behind the name; the greatest where none is written.</summary>
    public static long Limit(SqlType type, int argument = 0) =>
        argument < type.Arguments.Count && long.TryParse(type.Arguments[argument], out var limit) ? limit : long.MaxValue;
}
