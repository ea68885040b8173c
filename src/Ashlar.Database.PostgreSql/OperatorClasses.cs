namespace Ashlar.Database.PostgreSql;

/// <summary>
/// Operator classes, which the schema language names in Pascal case: https://www.postgresql.org/docs/current/indexes-opclass.html
/// </summary>
internal static class OperatorClasses
{
    private static readonly string[] Words = ["Bloom", "MinMax", "Multi", "Inclusion", "Path", "Ops"];

    private static readonly HashSet<string> AlwaysDefault = ["JsonbOps", "ArrayOps", "TextOps", "InetInclusionOps"];

    /// <summary><c>Float8MinMaxMultiOps</c> is <c>float8_minmax_multi_ops</c>.</summary>
    public static OperatorClass Resolve(string name, string? method)
    {
        var sql = Words.Aggregate(name, (text, word) => text.Replace(word, "_" + word, StringComparison.Ordinal)).ToLowerInvariant();
        return new OperatorClass(sql, IsDefault(name, method));
    }

    private static bool IsDefault(string name, string? method) =>
        AlwaysDefault.Contains(name)
        || name.EndsWith("MinMaxOps", StringComparison.Ordinal)
        || (name == "InetOps" && method == "SpGist");
}
