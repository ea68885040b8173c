using System.Text.RegularExpressions;

namespace Ashlar.Database.Sqlite;

/// <summary>Finds the condition in a CREATE INDEX: it is the rest of the statement.</summary>
internal static partial class WhereParser
{
    /// <returns><see langword="null"/> where every row is in the index.</returns>
    public static string? Parse(string sql) => Condition().Match(sql) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    [GeneratedRegex(@"\)\s*WHERE\s+(.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Condition();
}
