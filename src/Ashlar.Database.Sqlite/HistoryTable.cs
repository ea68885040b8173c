using System.Data.Common;
using System.Globalization;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

internal sealed class HistoryTable : IHistoryTable
{
    /// <summary>What Prisma 7 writes. Prisma 6 wrote milliseconds since 1970, and the column's default has its own form.</summary>
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'";

    public string CreateStatement =>
        """
        CREATE TABLE "_prisma_migrations" (
            "id"                    TEXT PRIMARY KEY NOT NULL,
            "checksum"              TEXT NOT NULL,
            "finished_at"           DATETIME,
            "migration_name"        TEXT NOT NULL,
            "logs"                  TEXT,
            "rolled_back_at"        DATETIME,
            "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
            "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
        )
        """;

    public string ExistsQuery => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'";

    /// <summary>SQLite has no code of its own for it; only the text tells.</summary>
    public bool IsMissing(DbException error) => error.Message.Contains("no such table: _prisma_migrations", StringComparison.Ordinal);

    public object ToValue(DateTimeOffset moment, object? sample) =>
        sample is long ? moment.ToUnixTimeMilliseconds() : moment.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    public DateTimeOffset FromValue(object value) => value is long milliseconds
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
        : DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
