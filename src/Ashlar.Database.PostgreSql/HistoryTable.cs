using System.Data.Common;
using Ashlar.Database.Dialects;
using Npgsql;

namespace Ashlar.Database.PostgreSql;

/// <summary>The table is in the database schema that the URL names: the search path finds it, and nothing else.</summary>
internal sealed class HistoryTable : IHistoryTable
{
    public string CreateStatement =>
        """
        CREATE TABLE _prisma_migrations (
            id                      VARCHAR(36) PRIMARY KEY NOT NULL,
            checksum                VARCHAR(64) NOT NULL,
            finished_at             TIMESTAMPTZ,
            migration_name          VARCHAR(255) NOT NULL,
            logs                    TEXT,
            rolled_back_at          TIMESTAMPTZ,
            started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
            applied_steps_count     INTEGER NOT NULL DEFAULT 0
        )
        """;

    public string ExistsQuery => "SELECT COUNT(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'";

    /// <summary>By the clock of the client, as all moments of the table are.</summary>
    public string MomentSince => "$1 + (clock_timestamp() - now())";

    public bool IsMissing(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable };

    public object ToValue(DateTimeOffset moment, object? sample) => moment.UtcDateTime;

    public DateTimeOffset FromValue(object value) => new(DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc));
}
