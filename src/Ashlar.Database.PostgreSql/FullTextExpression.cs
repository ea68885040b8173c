using System.Text.RegularExpressions;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>
/// An index over words is one on an expression that makes them of the texts:
/// https://www.postgresql.org/docs/current/textsearch-tables.html#TEXTSEARCH-TABLES-INDEX. The client asks with the same expression.
/// </summary>
internal static partial class FullTextExpression
{
    public static string Create(Table table, FullTextIndex index) =>
        $"CREATE INDEX {Sql.Identifier(index.Name)} ON {Sql.Identifier(table.Name)} USING GIN (({string.Join(" || ", index.Columns.Select(c => Words(index.Language, c)))}))";

    /// <summary>Reads an index back as the database has it.</summary>
    /// <param name="name">The name of the index.</param>
    /// <param name="expression">What it is on, in the words of the database.</param>
    /// <returns><see langword="null"/> where it is not one of these.</returns>
    public static FullTextIndex? Parse(string name, string expression)
    {
        var parts = Part().Matches(expression);
        var rest = Part().Replace(expression, "");
        var languages = parts.Select(p => p.Groups["language"].Value).Distinct().ToList();
        return name.EndsWith(FullTextIndex.Suffix, StringComparison.Ordinal) && languages is [var language] && rest.All(c => c is '(' or ')' or '|' or ' ')
            ? new FullTextIndex(name, language, [.. parts.Select(Column)])
            : null;
    }

    private static string Words(string language, FullTextColumn column)
    {
        var words = $"to_tsvector({Sql.Text(language)}, coalesce({Sql.Identifier(column.Name)}::text, ''))";
        return column.Weight == FullTextColumn.LeastWeight ? words : $"setweight({words}, '{column.Weight}')";
    }

    private static FullTextColumn Column(Match part)
    {
        var name = part.Groups["column"].Value;
        var weight = part.Groups["weight"];
        return new FullTextColumn(
            name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name,
            weight.Success ? weight.Value[0] : FullTextColumn.LeastWeight);
    }

    /// <summary>The words of a column. A cast to text is there only where the column has another type.</summary>
    [GeneratedRegex("""
        (setweight\()?to_tsvector\('(?<language>[^']+)'::regconfig,\ COALESCE\(\(?(?<column>"([^"]|"")+"|[a-z_][a-z0-9_]*)(\)::text)?,\ ''::text\)\)(,\ '(?<weight>[A-D])'::"char"\))?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
