using System.Data.Common;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

/// <summary>A session of the tools does not keep foreign keys (https://www.sqlite.org/foreignkeys.html#fk_enable), so that rows may come in any order and are checked at the end.</summary>
internal sealed class RowTransfer : IRowTransfer
{
    public Task BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken) => TransferStatements.RunAsync(connection, "BEGIN", cancellationToken);

    public async Task BeginWritingAsync(DbConnection connection, IReadOnlyList<Table> tables, CancellationToken cancellationToken)
    {
        await TransferStatements.RunAsync(connection, "PRAGMA foreign_keys = OFF", cancellationToken);
        await TransferStatements.RunAsync(connection, "BEGIN IMMEDIATE", cancellationToken);
    }

    public async Task FinishWritingAsync(DbConnection connection, IReadOnlyList<Table> tables, CancellationToken cancellationToken)
    {
        if (await TransferStatements.ReadAsync(connection, "SELECT \"table\" || ' to ' || \"parent\" FROM pragma_foreign_key_check LIMIT 1", cancellationToken) is [var broken])
        {
            throw new DatabaseException(DatabaseFailure.Statement, $"a row refers to one that is not there: from table {broken}");
        }
    }

    public Task<string> IdentifyAsync(DbConnection connection, CancellationToken cancellationToken) => Task.FromResult(connection.DataSource);
}
