using System.Data.Common;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>Foreign keys are checked at the end of the transaction, and are afterwards as they were: https://www.postgresql.org/docs/current/sql-set-constraints.html</summary>
internal sealed class RowTransfer : IRowTransfer
{
    public Task BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        TransferStatements.RunAsync(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellationToken);

    public async Task BeginWritingAsync(DbConnection connection, IReadOnlyList<Table> tables, CancellationToken cancellationToken)
    {
        await TransferStatements.RunAsync(connection, "BEGIN", cancellationToken);
        foreach (var change in await ForeignKeysAsync(connection, tables, "DEFERRABLE INITIALLY DEFERRED", cancellationToken))
        {
            await TransferStatements.RunAsync(connection, change, cancellationToken);
        }
    }

    public async Task FinishWritingAsync(DbConnection connection, IReadOnlyList<Table> tables, CancellationToken cancellationToken)
    {
        await TransferStatements.RunAsync(connection, "SET CONSTRAINTS ALL IMMEDIATE", cancellationToken);
        foreach (var change in await ForeignKeysAsync(connection, tables, "NOT DEFERRABLE", cancellationToken))
        {
            await TransferStatements.RunAsync(connection, change, cancellationToken);
        }

        foreach (var (table, column) in tables.SelectMany(t => t.Columns.Where(c => c.IsAutoincrement).Select(c => (t, c))))
        {
            var (name, number) = (Sql.Identifier(table.Name), Sql.Identifier(column.Name));
            await TransferStatements.RunAsync(
                connection,
                $"SELECT setval(pg_get_serial_sequence({Sql.Text(name)}, {Sql.Text(column.Name)}), COALESCE(MAX({number}), 1), MAX({number}) IS NOT NULL) FROM {name}",
                cancellationToken);
        }
    }

    public async Task<string> IdentifyAsync(DbConnection connection, CancellationToken cancellationToken) =>
        (await TransferStatements.ReadAsync(
            connection, "SELECT concat_ws('/', pg_postmaster_start_time(), inet_server_port(), current_database(), current_schema())", cancellationToken))[0];

    private static async Task<IReadOnlyList<string>> ForeignKeysAsync(DbConnection connection, IReadOnlyList<Table> tables, string how, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", tables.Select(t => $"{Sql.Text(Sql.Identifier(t.Name))}::regclass"));
        return tables.Count == 0 ? [] : await TransferStatements.ReadAsync(
            connection,
            $"SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I {how}', conrelid::regclass, conname) FROM pg_catalog.pg_constraint WHERE contype = 'f' AND conrelid IN ({names}) ORDER BY 1",
            cancellationToken);
    }
}
