using System.Globalization;
using Ashlar.Drivers;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Turns SQLite's result codes and texts into errors. The texts name tables and columns, never values.</summary>
internal static class SqliteErrors
{
    /// <summary>Of SQL written by hand.</summary>
    public const string OtherParameters = "The SQL has other parameters than the values that it is given; write a hole for each, and none in quotes or comments.";

    public static void ThrowIfFailed(sqlite3 connection, int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw From(connection, result);
        }
    }

    public static DriverException From(sqlite3 connection, int result)
    {
        var error = Of(connection, result);
        error.StatusCode = result.ToString(CultureInfo.InvariantCulture);
        return error;
    }

    private static DriverException Of(sqlite3 connection, int result)
    {
        var message = raw.sqlite3_errmsg(connection).utf8_to_string();
        var detail = message[(message.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..];
        return result switch
        {
            raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_ROWID => OfColumns(DriverErrorKind.UniqueViolation, message, detail),
            raw.SQLITE_CONSTRAINT_NOTNULL => OfColumns(DriverErrorKind.NotNullViolation, message, detail),
            raw.SQLITE_CONSTRAINT_FOREIGNKEY => new(DriverErrorKind.ForeignKeyViolation, message),

            // ON DELETE RESTRICT is a trigger inside SQLite. A trigger of the user's has a text of its own.
            raw.SQLITE_CONSTRAINT_TRIGGER when message.StartsWith("FOREIGN KEY", StringComparison.Ordinal) => new(DriverErrorKind.ForeignKeyViolation, message),
            raw.SQLITE_CONSTRAINT_CHECK => new(DriverErrorKind.CheckViolation, message) { ConstraintName = detail },
            raw.SQLITE_BUSY_SNAPSHOT => new(DriverErrorKind.Conflict, message),
            _ => (result & 0xFF) switch
            {
                raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(
                    DriverErrorKind.Busy,
                    "Another program kept the database file locked for longer than socket_timeout allows; end its transaction, or raise the parameter in the database URL."),
                raw.SQLITE_READONLY => new(DriverErrorKind.ReadOnly, message),
                raw.SQLITE_FULL => new(DriverErrorKind.Other, "The disk is full; free some space and try again."),
                raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new(DriverErrorKind.Other, "The file is damaged or is no SQLite database; restore a backup."),
                raw.SQLITE_RANGE => new(DriverErrorKind.Other, OtherParameters),
                raw.SQLITE_INTERRUPT => new(DriverErrorKind.Other, "The statement was interrupted."),
                raw.SQLITE_ERROR when message is "integer overflow" => new(
                    DriverErrorKind.ValueOutOfRange, "The database computes a whole number of more than 64 bits; compute with other values, or with a Float."),
                raw.SQLITE_ERROR when message is WholeNumbers.OutOfRange => new(
                    DriverErrorKind.ValueOutOfRange, "A number is too large for its column; correct it, or make the field a BigInt."),
                raw.SQLITE_ERROR when IsSchemaError(message) => new(
                    DriverErrorKind.SchemaMismatch, $"The database has {message}; run the migrations, then generate the client from the same schema."),
                _ => new(DriverErrorKind.Other, $"SQLite says: {message} (code {result})."),
            },
        };
    }

    private static bool IsSchemaError(string message) =>
        message.StartsWith("no such table", StringComparison.Ordinal) || message.StartsWith("no such column", StringComparison.Ordinal)
        || message.Contains(" has no column named ", StringComparison.Ordinal);

    // "UNIQUE constraint failed: Pet.name, Pet.type". An index over expressions has no columns: "index 'name'".
    private static DriverException OfColumns(DriverErrorKind kind, string message, string detail)
    {
        var columns = detail.Split(", ").Select(c => c.Split('.', 2)).Where(c => c.Length == 2).ToArray();
        return new(kind, message)
        {
            TableName = columns is [var first, ..] ? first[0] : null,
            ColumnNames = [.. columns.Select(c => c[1])],
        };
    }
}
