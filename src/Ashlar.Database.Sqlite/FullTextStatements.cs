using System.Text.RegularExpressions;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// A table of words beside the table of rows, which keeps no text of its own, and triggers that keep it true:
/// https://www.sqlite.org/fts5.html#external_content_tables. Rows are told apart by their row id under the name that no column has.
/// </summary>
internal static partial class FullTextStatements
{
    public const string English = "english";

    /// <summary>Capitals do not count and accents do, as on the other database.</summary>
    private const string Letters = "unicode61 remove_diacritics 0";

    public static IEnumerable<string> Create(Table table, FullTextIndex index) =>
    [
        $"CREATE VIRTUAL TABLE {Sql.Identifier(index.Name)} USING fts5({Columns(index)}, content={Sql.Text(table.Name.Name)}, content_rowid='_rowid_', tokenize={Sql.Text(Tokenizer(index.Language))})",
        .. Attach(table, index),
    ];

    /// <summary>What is needed again where the table of rows was made anew: the triggers went with it, and row ids may be others.</summary>
    public static IEnumerable<string> Attach(Table table, FullTextIndex index) => [.. Triggers(table, index).Select(t => t.Sql), Fill(index.Name)];

    /// <summary>The triggers go with the table of rows, where that goes.</summary>
    public static IEnumerable<string> Drop(Table table, FullTextIndex index) =>
        [.. Triggers(table, index).Select(t => $"DROP TRIGGER IF EXISTS {Sql.Identifier(t.Name)}"), DropTable(index)];

    public static string DropTable(FullTextIndex index) => $"DROP TABLE {Sql.Identifier(index.Name)}";

    /// <summary>Takes in the words of the rows that are there.</summary>
    public static string Fill(string name) => $"INSERT INTO {Sql.Identifier(name)}({Sql.Identifier(name)}) VALUES ('rebuild')";

    /// <summary>Reads one back, if it is one of these.</summary>
    /// <param name="table">The table of rows.</param>
    /// <param name="objects">The name and the SQL of tables and triggers.</param>
    public static FullTextIndex? Find(Table table, IReadOnlyDictionary<string, string> objects)
    {
        var name = table.Name.Name + FullTextIndex.Suffix;
        if (!objects.TryGetValue(name, out var sql) || Definition().Match(sql) is not { Success: true } match || Text(match.Groups["content"].Value) != table.Name.Name)
        {
            return null;
        }

        var columns = match.Groups["column"].Captures.Select(c => new FullTextColumn(c.Value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal), FullTextColumn.LeastWeight));
        var index = new FullTextIndex(name, match.Groups["porter"].Success ? English : FullTextIndex.Simple, [.. columns]);
        return index with { IsWhole = Triggers(table, index).All(t => objects.GetValueOrDefault(t.Name) == t.Sql) };
    }

    private static IEnumerable<(string Name, string Sql)> Triggers(Table table, FullTextIndex index)
    {
        var (words, columns) = (Sql.Identifier(index.Name), Columns(index));
        string Row(string row) => $"{row}._rowid_, {string.Join(", ", index.Columns.Select(c => $"{row}.{Sql.Identifier(c.Name)}"))}";
        var add = $"INSERT INTO {words}(rowid, {columns}) VALUES ({Row("new")});";
        var remove = $"INSERT INTO {words}({words}, rowid, {columns}) VALUES ('delete', {Row("old")});";
        var isOther = string.Join(" OR ", index.Columns.Select(c => $"old.{Sql.Identifier(c.Name)} IS NOT new.{Sql.Identifier(c.Name)}").Prepend("old._rowid_ <> new._rowid_"));
        yield return Trigger(table, $"{index.Name}_insert", "INSERT", add);
        yield return Trigger(table, $"{index.Name}_delete", "DELETE", remove);
        yield return Trigger(table, $"{index.Name}_update", "UPDATE", $"{remove} {add}", $" WHEN {isOther}");
    }

    private static (string Name, string Sql) Trigger(Table table, string name, string verb, string body, string when = "") =>
        (name, $"CREATE TRIGGER {Sql.Identifier(name)} AFTER {verb} ON {Sql.Identifier(table.Name.Name)}{when} BEGIN {body} END");

    private static string Columns(FullTextIndex index) => Sql.Identifiers(index.Columns.Select(c => c.Name));

    private static string Tokenizer(string language) => language == English ? $"porter {Letters}" : Letters;

    private static string Text(string literal) => literal.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex("""^CREATE VIRTUAL TABLE ("([^"]|"")+") USING fts5\(((?<column>"([^"]|"")+"), )+content='(?<content>([^']|'')+)', content_rowid='_rowid_', tokenize='(?<porter>porter )?unicode61 remove_diacritics 0'\)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}
