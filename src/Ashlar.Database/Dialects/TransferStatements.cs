using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Ashlar.Database.Dialects;

/// <summary>Statements without parameters, for dialects that move rows.</summary>
public static class TransferStatements
{
    [SuppressMessage("Security", "CA2100", Justification = "The dialects write them; what a user said is not in them.")]
    public static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first column of every row.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The dialects write them; what a user said is not in them.")]
    public static async Task<IReadOnlyList<string>> ReadAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
