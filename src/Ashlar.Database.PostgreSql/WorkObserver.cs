using System.Globalization;
using Npgsql;

namespace Ashlar.Database.PostgreSql;

/// <summary>
/// Sees what a server process is doing, over another connection. Each question is a transaction of its own: CREATE INDEX
/// CONCURRENTLY would wait for a longer one. https://www.postgresql.org/docs/current/progress-reporting.html#CREATE-INDEX-PROGRESS-REPORTING
/// </summary>
internal sealed class WorkObserver(NpgsqlDataSource source, int process) : IAsyncDisposable
{
    private const string Query =
        """
        SELECT p.phase, coalesce(nullif(p.blocks_total, 0), p.tuples_total), CASE WHEN p.blocks_total > 0 THEN p.blocks_done ELSE p.tuples_done END,
               pg_catalog.array_to_string(pg_catalog.pg_blocking_pids($1), ', ')
        FROM (SELECT $1 AS pid) AS own LEFT JOIN pg_catalog.pg_stat_progress_create_index p ON p.pid = own.pid
        """;

    private NpgsqlConnection? _connection;

    public async Task<string?> DescribeAsync(CancellationToken cancellationToken)
    {
        _connection ??= await source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Query, _connection) { Parameters = { new NpgsqlParameter { Value = process } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        string?[] parts =
        [
            reader.IsDBNull(0) ? null : reader.GetString(0),
            reader.IsDBNull(1) || reader.GetInt64(1) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{100 * reader.GetInt64(2) / reader.GetInt64(1)} %"),
            reader.GetString(3) is { Length: > 0 } blockers ? $"waits for process {blockers}" : null,
        ];
        return parts.Any(p => p is not null) ? string.Join(", ", parts.Where(p => p is not null)) : null;
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}
