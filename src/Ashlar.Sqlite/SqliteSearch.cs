using System.Globalization;
using Ashlar.Drivers;

namespace Ashlar.Sqlite;

/// <summary>
/// Full-text search by FTS5: https://www.sqlite.org/fts5.html. The words know a row by its row id, which a subquery does not pass on: the row's key leads to it.
/// </summary>
internal static class SqliteSearch
{
    // About as many characters as a piece of the usual length has.
    private const int Beginning = 100;

    public static void Write(SqlWriter writer, TextSearch search)
    {
        var query = SearchQuery.Parse(search.Query);
        if (query.Lacking is null)
        {
            WriteFound(writer, search, query.Having ?? "\"\"", "IN");
            return;
        }

        writer.Append('(');
        if (query.Having is { } having)
        {
            WriteFound(writer, search, having, "IN");
            writer.Append(" OR ");
        }

        WriteFound(writer, search, query.Lacking, "NOT IN");
        writer.Append(')');
    }

    // Reckoned once for the whole statement, and not anew for each row: bm25 counts all rows that match.
    public static void WriteRank(SqlWriter writer, TextSearch search)
    {
        writer.Append("COALESCE((WITH m(i, r) AS MATERIALIZED (SELECT rowid, -bm25(");
        writer.AppendName(search.Index.Name);
        foreach (var part in search.Index.Parts)
        {
            writer.Append($", {Weight(part.Weight)}");
        }

        writer.Append(") FROM ");
        WriteMatch(writer, search, SearchQuery.Parse(search.Query).Having);
        writer.Append(") SELECT r FROM m WHERE i = ");
        WriteRowId(writer, search);
        writer.Append("), 0.0)");
    }

    public static void WriteHeadline(SqlWriter writer, SearchHeadline headline)
    {
        var search = headline.Search;
        writer.Append("COALESCE(");
        if (headline.Part >= 0)
        {
            writer.Append("(SELECT snippet(");
            writer.AppendName(search.Index.Name);
            writer.Append($", {headline.Part.ToString(CultureInfo.InvariantCulture)}, ");
            writer.AppendValue(headline.Start);
            writer.Append(", ");
            writer.AppendValue(headline.End);
            writer.Append(", '…', ");
            writer.AppendValue(headline.Words);
            writer.Append(") FROM ");
            WriteMatch(writer, search, SearchQuery.Parse(search.Query).Having);
            writer.Append(" AND rowid = ");
            WriteRowId(writer, search);
            writer.Append("), ");
        }

        writer.Append("substr(");
        writer.Append(headline.Text);
        writer.Append($", 1, {Beginning}), '')");
    }

    private static void WriteFound(SqlWriter writer, TextSearch search, string query, string how)
    {
        writer.Append('(');
        writer.AppendSearchedKey(search);
        writer.Append($") {how} (SELECT ");
        writer.AppendSearchedKey(search, "c");
        writer.Append(" FROM ");
        writer.AppendSearchedTable(search);
        writer.Append(" AS c WHERE c._rowid_ IN (SELECT rowid FROM ");
        WriteMatch(writer, search, query);
        writer.Append("))");
    }

    private static void WriteMatch(SqlWriter writer, TextSearch search, string? query)
    {
        writer.AppendName(search.Index.Name);
        writer.Append(" WHERE ");
        writer.AppendName(search.Index.Name);
        writer.Append(" MATCH ");
        writer.AppendValue(query ?? "\"\"");
    }

    private static void WriteRowId(SqlWriter writer, TextSearch search)
    {
        writer.Append("(SELECT c._rowid_ FROM ");
        writer.AppendSearchedTable(search);
        writer.Append(" AS c WHERE (");
        writer.AppendSearchedKey(search, "c");
        writer.Append(") = (");
        writer.AppendSearchedKey(search);
        writer.Append("))");
    }

    // As ts_rank weighs, so that both databases sort much alike.
    private static string Weight(char letter) => letter switch
    {
        'A' => "10.0",
        'B' => "4.0",
        'C' => "2.0",
        _ => "1.0",
    };
}
