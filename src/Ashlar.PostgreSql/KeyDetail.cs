namespace Ashlar.PostgreSql;

/// <summary>Reads the columns of a key from the detail of an error: <c>Key ("userId", day)=(1, 2) already exists.</c></summary>
internal static class KeyDetail
{
    /// <returns>The columns' names; those of an index over expressions are left out.</returns>
    public static IReadOnlyList<string> ColumnsOf(string? detail)
    {
        var start = detail?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        var end = detail?.IndexOf(")=(", StringComparison.Ordinal) ?? -1;
        if (start < 0 || end < start)
        {
            return [];
        }

        var columns = detail![(start + 1)..end].Split(", ");
        return columns.Any(c => c.Contains('(', StringComparison.Ordinal)) ? [] : [.. columns.Select(Unquote)];
    }

    private static string Unquote(string name) =>
        name is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : name;
}
