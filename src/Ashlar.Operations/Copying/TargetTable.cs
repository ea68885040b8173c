using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Ashlar.Database;
using Ashlar.Database.Dialects;

namespace Ashlar.Operations.Copying;

/// <summary>A table that rows are copied into, and compared with what was copied.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Names come from the schema, values are parameters.")]
internal sealed class TargetTable(DbConnection connection, IValueText values, CopyTable table)
{
    private Table Table => table.Target;

    public async Task InsertAsync(List<StoredValue?[]> rows, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var lines = rows.Select(row => $"({string.Join(", ", Table.Columns.Select((c, i) => ValueOf(command, c, row[i])))})");
        command.CommandText = $"INSERT INTO {Sql.Identifier(Table.Name)} ({Sql.Identifiers(Table.Columns.Select(c => c.Name))}) VALUES {string.Join(", ", lines)}";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first of the rows that the table does not have as it is; <see langword="null"/> where it has them all.</summary>
    public async Task<string?> FindDifferenceAsync(List<StoredValue?[]> rows, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var keys = rows.Select(row => $"({string.Join(" AND ", table.Key.Select(k => $"{Sql.Identifier(Table.Columns[k].Name)} = {ValueOf(command, Table.Columns[k], row[k])}"))})").ToList();
        command.CommandText = $"{RowBatches.Select(values, Table)} WHERE {string.Join(" OR ", keys)}";
        var found = new Dictionary<string, StoredValue?[]>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var row = RowBatches.Row(values, Table, reader);
                found[KeyOf(row)] = row;
            }
        }

        foreach (var row in rows)
        {
            if (!found.TryGetValue(KeyOf(row), out var copy))
            {
                return $"the row {KeyOf(row)} is not there";
            }

            if (Table.Columns.Index().FirstOrDefault(c => copy[c.Index]?.Meaning != row[c.Index]?.Meaning) is { Item: { } column })
            {
                return $"\"{column.Name}\" of the row {KeyOf(row)} is another value";
            }
        }

        return null;
    }

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {Sql.Identifier(Table.Name)}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    private string KeyOf(StoredValue?[] row) => string.Join(", ", table.Key.Select(k => row[k]?.Meaning));

    private string ValueOf(DbCommand command, Column column, StoredValue? value)
    {
        if (value is not { Text: var text })
        {
            return "NULL";
        }

        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{command.Parameters.Count}";
        parameter.Value = values.ToValue(column, text);
        command.Parameters.Add(parameter);
        return values.Parameter(column, parameter.ParameterName);
    }
}
