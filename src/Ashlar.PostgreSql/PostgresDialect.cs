using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar.PostgreSql;

/// <summary>What PostgreSQL writes differently.</summary>
internal sealed class PostgresDialect : Dialect
{
    public override string SystemName => "postgresql";

    public override bool NamesForeignKeys => true;

    // For an unknown limit the server expects a tenth of the table, so that the plan for any limit looks dear and each call is planned anew.
    // Pages have a few sizes; whoever asks for more rows than this does not notice the planning, and the texts to keep stay few.
    public override int LargestWrittenLimit => 100;

    // The text is made of the row, so that it is known when the statement runs and not when it is planned.
    // What the text is made of changes with each row: the planner would else find the error before there is any.
    public override BatchForm BatchForm { get; } = new(
        "WITH w AS (",
        ") SELECT w.* FROM (SELECT 1) AS g LEFT JOIN w ON TRUE WHERE CASE WHEN w.",
        $" IS NULL THEN CAST('{PostgresErrors.NoRow}' || CAST(clock_timestamp() AS text) AS boolean) ELSE TRUE END");

    public override ListInsert ListInsert { get; } = new UnnestInsert();

    public override bool HasEnums => true;

    public override string? TypeOfPlain(Type type) => type == typeof(DateTime) ? "timestamp" : type == typeof(System.Text.Json.JsonElement) ? "jsonb" : null;

    public override NativeForm? FormOf(NativeType type, bool isList) => PostgresForms.Of(type, isList);

    // A row that an upsert finds is locked before it is changed, and keeps the mark of that (xmax).
    public override string MadeRowMark => ", (xmax = 0)";

    public override string RowLock => " FOR UPDATE";

    public override bool SortsNullsFirst => false;

    public override string TemplateOf(SqlFunction function) => PostgresFunctions.Templates[function];

    public override void WritePlaceholder(SqlWriter writer, int number)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Append('$');
        writer.Append(number);
    }

    public override void WriteInList(SqlWriter writer, Type storedType)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Append(" = ANY(");
        writer.AppendPlaceholder();
        writer.Append(')');
    }

    public override void WriteInLists(SqlWriter writer, IReadOnlyList<ColumnDescriptor> columns)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(columns);

        // Several lists side by side are rows. unnest() asks for a type, and a list may come without: joined to one of the column it takes that one's.
        writer.Append(" IN (SELECT * FROM unnest(");
        for (var i = 0; i < columns.Count; i++)
        {
            writer.Append(i == 0 ? "ARRAY(" : ", ARRAY(");
            writer.AppendNoValues(columns[i]);
            writer.Append(") || ");
            writer.AppendPlaceholder();
        }

        writer.Append("))");
    }

    public override void WriteTextMatch(SqlWriter writer, TextMatch match)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(match);
        if (match.Kind == TextMatchKind.Equals)
        {
            // Not ILIKE: so an index on lower(column) serves.
            writer.Append("lower(");
            writer.Append(match.Text);
            writer.Append(") = lower(");
            writer.AppendValue(match.Value, match.IsHidden);
            writer.Append(')');
            return;
        }

        var pattern = Escape(match.Value);
        writer.Append(match.Text);
        writer.Append(match.IgnoresCase ? " ILIKE " : " LIKE ");
        writer.AppendValue(
            match.Kind switch
            {
                TextMatchKind.Contains => $"%{pattern}%",
                TextMatchKind.StartsWith => $"{pattern}%",
                _ => $"%{pattern}",
            },
            match.IsHidden);
    }

    public override void WriteSearch(SqlWriter writer, TextSearch search) => PostgresSearch.Write(writer, search);

    public override void WriteSearchRank(SqlWriter writer, TextSearch search) => PostgresSearch.WriteRank(writer, search);

    public override void WriteHeadline(SqlWriter writer, SearchHeadline headline) => PostgresSearch.WriteHeadline(writer, headline);

    // The backslash is what LIKE escapes with, unless told otherwise.
    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
