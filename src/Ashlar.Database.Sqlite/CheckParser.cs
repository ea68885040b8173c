using System.Text.RegularExpressions;

namespace Ashlar.Database.Sqlite;

/// <summary>Finds the named CHECK constraints in a CREATE TABLE: the database keeps them nowhere else.</summary>
internal static partial class CheckParser
{
    public static IReadOnlyList<CheckConstraint> Parse(string sql) =>
    [
        .. from match in NamedCheck().Matches(sql)
           let end = EndOfBrackets(sql, match.Index + match.Length)
           where end > 0
           let name = match.Groups["name"].Value
           select new CheckConstraint(name, sql[(match.Index + match.Length)..end], CheckNames.IsOurs(name)),
    ];

    /// <returns>Where the bracket closes that was opened just before; 0 where it never does.</returns>
    private static int EndOfBrackets(string sql, int start)
    {
        var depth = 1;
        for (var i = start; i < sql.Length; i++)
        {
            switch (sql[i])
            {
                case '\'' or '"' or '`':
                    i = sql.IndexOf(sql[i], i + 1) is >= 0 and var close ? close : sql.Length;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i;
            }
        }

        return 0;
    }

    [GeneratedRegex("""CONSTRAINT\s+"(?<name>[^"]+)"\s+CHECK\s*\(""", RegexOptions.IgnoreCase)]
    private static partial Regex NamedCheck();
}
