using System.Data.Common;
using System.Text.RegularExpressions;
using Ashlar.Database.Dialects;
using Microsoft.Data.Sqlite;

namespace Ashlar.Database.Sqlite;

/// <summary>Result codes: https://www.sqlite.org/rescode.html</summary>
internal sealed partial class ErrorTranslator : IErrorTranslator
{
    private static readonly Dictionary<int, DatabaseFailure> Failures = new()
    {
        [3] = DatabaseFailure.NoAccess, // SQLITE_PERM
        [5] = DatabaseFailure.Locked, // SQLITE_BUSY
        [6] = DatabaseFailure.Locked, // SQLITE_LOCKED
        [8] = DatabaseFailure.NoAccess, // SQLITE_READONLY
        [10] = DatabaseFailure.Storage, // SQLITE_IOERR
        [11] = DatabaseFailure.NotADatabase, // SQLITE_CORRUPT
        [13] = DatabaseFailure.Storage, // SQLITE_FULL
        [14] = DatabaseFailure.NoAccess, // SQLITE_CANTOPEN
        [23] = DatabaseFailure.NoAccess, // SQLITE_AUTH
        [26] = DatabaseFailure.NotADatabase, // SQLITE_NOTADB
    };

    public DatabaseFailure Classify(DbException error) =>
        error is SqliteException sqlite ? Failures.GetValueOrDefault(sqlite.SqliteErrorCode, DatabaseFailure.Statement) : DatabaseFailure.Statement;

    public string Describe(DbException error) => Classify(error) switch
    {
        DatabaseFailure.NotADatabase => "the file is not a SQLite database, or it is damaged",
        DatabaseFailure.NoAccess => "the file or its folder may not be written to",
        DatabaseFailure.Locked => "another process holds the database",
        DatabaseFailure.Storage => "the disk is full or cannot be read",
        _ when error.Message.Contains("no such module: fts5", StringComparison.OrdinalIgnoreCase) =>
            "this SQLite library was built without full-text search (FTS5); use one that has it, or remove @fulltext from the schema",
        _ => DriverPrefix().Match(error.Message) is { Success: true } match ? match.Groups[1].Value : error.Message.TrimEnd('.'),
    };

    /// <summary>The driver wraps the database's message: <c>SQLite Error 1: 'no such table: A'.</c></summary>
    [GeneratedRegex("^SQLite Error [0-9]+: '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex DriverPrefix();
}
