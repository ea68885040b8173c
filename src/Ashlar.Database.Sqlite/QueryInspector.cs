using System.Data.Common;
using System.Text.RegularExpressions;
using Ashlar.Database.Dialects;
using Ashlar.Database.Queries;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// Prepares statements and asks which columns they read (https://www.sqlite.org/c3ref/column_database_name.html). The database has no types
/// for expressions and parameters: those come from the statement's words, or from its author.
/// </summary>
internal sealed partial class QueryInspector(TypeMap types) : IQueryInspector
{
    private const int DoubleQuotedStringsInStatements = 1013;

    public string Placeholder(int number) => $"?{number}";

    public Task<DescribedQuery> DescribeAsync(DbConnection connection, QueryFile file, CancellationToken cancellationToken) =>
        Task.FromResult(Describe(((SqliteConnection)connection).Handle!, file));

    // A column that is missing is an error for the client, which takes no name in double quotes for a text.
    private DescribedQuery Describe(sqlite3 database, QueryFile file)
    {
        raw.sqlite3_db_config(database, DoubleQuotedStringsInStatements, -1, out var isAllowed);
        raw.sqlite3_db_config(database, DoubleQuotedStringsInStatements, 0, out _);
        try
        {
            return Prepare(database, file);
        }
        finally
        {
            raw.sqlite3_db_config(database, DoubleQuotedStringsInStatements, isAllowed, out _);
        }
    }

    private DescribedQuery Prepare(sqlite3 database, QueryFile file)
    {
        var text = file.TextWith(Placeholder);
        if (raw.sqlite3_prepare_v2(database, text, out var statement) != raw.SQLITE_OK)
        {
            var message = raw.sqlite3_errmsg(database).utf8_to_string();
            throw new QueryRefusedException(message, PlaceOf(message, text));
        }

        using (statement)
        {
            return raw.sqlite3_bind_parameter_count(statement) == file.PlaceholderCount
                ? new DescribedQuery(
                    [.. file.Parameters.Select(_ => new DescribedValue(null, null))],
                    [.. Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(i => Column(database, statement, i))])
                : throw new QueryRefusedException("it has parameters that are not written as :name", null);
        }
    }

    private DescribedColumn Column(sqlite3 database, sqlite3_stmt statement, int index)
    {
        var name = raw.sqlite3_column_name(statement, index).utf8_to_string();
        var table = raw.sqlite3_column_table_name(statement, index).utf8_to_string();
        var column = raw.sqlite3_column_origin_name(statement, index).utf8_to_string();
        var declared = raw.sqlite3_column_decltype(statement, index).utf8_to_string();
        if (table is null || column is null)
        {
            return new DescribedColumn(name, new DescribedValue(null, null), null);
        }

        var isRequired = raw.sqlite3_table_column_metadata(database, "main", table, column, out _, out _, out var notNull, out var key, out _) == raw.SQLITE_OK
            && (notNull != 0 || (key != 0 && string.Equals(declared, "INTEGER", StringComparison.OrdinalIgnoreCase)));
        var type = declared is not null && types.Parse(declared) is NativeColumnType native ? new QueryType(NameOf(native.Family), !isRequired) : (QueryType?)null;
        return new DescribedColumn(name, new DescribedValue(type, declared), new ColumnOrigin(null, table, column));
    }

    private static string NameOf(TypeFamily family) => family == TypeFamily.Binary ? "Bytes" : family.ToString();

    /// <summary>Messages quote what is wrong: <c>near "FRM": syntax error</c>, <c>no such column: p.nam</c>, <c>no such column: "Ann" - should this be …</c>.</summary>
    private static int? PlaceOf(string message, string text)
    {
        var word = Quoted().Match(message) is { Success: true } quoted ? quoted.Groups[1].Value : message.LastIndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? message[(colon + 2)..] : null;
        var place = word is null ? -1 : text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return place < 0 ? null : place + word!.LastIndexOf('.') + 1;
    }

    [GeneratedRegex("(?:near|no such column:) \"([^\"]+)\"")]
    private static partial Regex Quoted();
}
