using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar.Sqlite;

/// <summary>What SQLite writes differently.</summary>
internal sealed class SqliteDialect : Dialect
{
    private static readonly string s_nulForm = $", char({(int)JsonListWriter.Nul}), char(0))";

    public override bool GroupsByOuterRows => false;

    public override string SystemName => "sqlite";

    // IS NOT DISTINCT FROM came with SQLite 3.39; IS has always meant it.
    public override string NotDistinctOperator => " IS ";

    public override string DistinctOperator => " IS NOT ";

    public override string ExplainPrefix => "EXPLAIN QUERY PLAN ";

    public override string UnlimitedLimit => " LIMIT -1";

    public override bool SortsNullsFirst => true;

    public override bool MakesKeyOfNull => true;

    public override bool DeletesRowByRow => true;

    // With a FROM, all new values are computed before the first is written (https://www.sqlite.org/lang_update.html#upfrom).
    public override string UpdateSource => " FROM (SELECT 1) AS one";

    public override string? LimitOf(Type storedType) =>
        storedType == typeof(int) ? $"{WholeNumbers.Int}({{0}})" : storedType == typeof(long) ? $"{WholeNumbers.BigInt}({{0}})" : null;

    public override string TemplateOf(SqlFunction function) => SqliteFunctions.Templates[function];

    public override void WritePlaceholder(SqlWriter writer, int number)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Append('?');
        writer.Append(number);
    }

    public override void WriteInList(SqlWriter writer, Type storedType)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Append(" IN (SELECT ");
        var (before, behind) = ListedForm(storedType);
        writer.Append(before);
        writer.Append("value");
        writer.Append(behind);
        writer.Append(" FROM json_each(");
        writer.AppendPlaceholder();
        writer.Append("))");
    }

    public override void WriteInLists(SqlWriter writer, IReadOnlyList<ColumnDescriptor> columns)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(columns);
        writer.Append(" IN (SELECT ");
        for (var i = 0; i < columns.Count; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            var (before, behind) = ListedForm(columns[i].StoredType);
            writer.Append(before);
            writer.Append('l');
            writer.Append(i);
            writer.Append(".value");
            writer.Append(behind);
        }

        for (var i = 0; i < columns.Count; i++)
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

    // JSON has no bytes, and as SQLite reads it no NUL characters and not each number.
    private static (string Before, string Behind) ListedForm(Type storedType) => (Nullable.GetUnderlyingType(storedType) ?? storedType) switch
    {
        var type when type == typeof(byte[]) => (BytesFunctions.OfHex + "(", ")"),
        var type when type == typeof(string) => ("replace(", s_nulForm),
        var type when type == typeof(double) || type == typeof(decimal) => (NumberFunctions.OfDigits + "(", ")"),
        _ => ("", ""),
    };

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
