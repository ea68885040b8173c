using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar.PostgreSql;

/// <summary>
/// Full-text search: https://www.postgresql.org/docs/current/textsearch-controls.html. The words are made of the columns by the expression
/// that the index is on, so that the index serves.
/// </summary>
internal static class PostgresSearch
{
    private const char LeastWeight = 'D';

    public static void Write(SqlWriter writer, TextSearch search)
    {
        WriteWords(writer, search);
        writer.Append(" @@ ");
        WriteQuery(writer, search);
    }

    public static void WriteRank(SqlWriter writer, TextSearch search)
    {
        writer.Append("ts_rank(");
        WriteWords(writer, search);
        writer.Append(", ");
        WriteQuery(writer, search);
        writer.Append(")::double precision");
    }

    public static void WriteHeadline(SqlWriter writer, SearchHeadline headline)
    {
        writer.Append("ts_headline('");
        writer.Append(headline.Search.Index.Language);
        writer.Append("', coalesce(");
        writer.Append(headline.Text);
        writer.Append("::text, ''), ");
        WriteQuery(writer, headline.Search);
        writer.Append(", ");
        writer.AppendValue($"StartSel={Quoted(headline.Start)}, StopSel={Quoted(headline.End)}, MaxWords={headline.Words}, MinWords={headline.Words / 2}");
        writer.Append(')');
    }

    private static void WriteWords(SqlWriter writer, TextSearch search)
    {
        writer.Append('(');
        for (var i = 0; i < search.Index.Parts.Count; i++)
        {
            writer.Append(i == 0 ? "" : " || ");
            WriteWords(writer, search, search.Index.Parts[i]);
        }

        writer.Append(')');
    }

    private static void WriteWords(SqlWriter writer, TextSearch search, FullTextPart part)
    {
        writer.Append(part.Weight == LeastWeight ? "to_tsvector('" : "setweight(to_tsvector('");
        writer.Append(search.Index.Language);
        writer.Append("', coalesce(");
        writer.AppendSearchedColumn(search, part.Column);
        writer.Append("::text, ''))");
        if (part.Weight != LeastWeight)
        {
            writer.Append($", '{part.Weight}')");
        }
    }

    // The one way to ask that takes any text.
    private static void WriteQuery(SqlWriter writer, TextSearch search)
    {
        writer.Append("websearch_to_tsquery('");
        writer.Append(search.Index.Language);
        writer.Append("', ");
        writer.AppendValue(search.Query);
        writer.Append(')');
    }

    private static string Quoted(string mark) => $"\"{mark.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
