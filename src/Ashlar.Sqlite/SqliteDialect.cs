using Ashlar.Drivers;

namespace Ashlar.Sqlite;

/// <summary>What SQLite writes differently.</summary>
internal sealed class SqliteDialect : Dialect
{
    public override bool GroupsByOuterRows => false;

    public override string SystemName => "sqlite";

    // IS NOT DISTINCT FROM came with SQLite 3.39; IS has always meant it.
    public override string NotDistinctOperator => " IS ";

    public override string DistinctOperator => " IS NOT ";

    public override string ExplainPrefix => "EXPLAIN QUERY PLAN ";

    public override string UnlimitedLimit => " LIMIT -1";

    public override bool SortsNullsFirst => true;

    public override string TemplateOf(SqlFunction function) => SqliteFunctions.Templates[function];

    public override void WritePlaceholder(SqlWriter writer, int number)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Append('?');
        writer.Append(number);
    }

    public override void WriteInList(SqlWriter writer, int columnCount)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (columnCount == 1)
        {
            writer.Append(" IN (SELECT value FROM json_each(");
            writer.AppendPlaceholder();
            writer.Append("))");
            return;
        }

        // The n-th entries of the lists belong together.
        writer.Append(" IN (SELECT ");
        for (var i = 0; i < columnCount; i++)
        {
            writer.Append(i == 0 ? "l" : ", l");
            writer.Append(i);
            writer.Append(".value");
        }

        for (var i = 0; i < columnCount; i++)
        {
            writer.Append(i == 0 ? " FROM json_each(" : " JOIN json_each(");
            writer.AppendPlaceholder();
            writer.Append(") AS l");
            writer.Append(i);
            if (i > 0)
            {
                writer.Append(" ON l");
                writer.Append(i);
                writer.Append(".key = l0.key");
            }
        }

        writer.Append(')');
    }

    public override void WriteTextMatch(SqlWriter writer, TextMatch match)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(match);
        SqliteTextMatch.Write(writer, match);
    }

    public override void WriteSearch(SqlWriter writer, TextSearch search) => SqliteSearch.Write(writer, search);

    public override void WriteSearchRank(SqlWriter writer, TextSearch search) => SqliteSearch.WriteRank(writer, search);

    public override void WriteHeadline(SqlWriter writer, SearchHeadline headline) => SqliteSearch.WriteHeadline(writer, headline);
}
