using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ashlar.Database;
using Ashlar.Database.Dialects;

namespace Ashlar.Operations.Copying;

/// <summary>The rows of a table, in parts that fit into a statement.</summary>
internal static class RowBatches
{
    // The databases take some thirty thousand parameters; a part of them keeps memory small.
    private const int MostValues = 10_000;
    private const int MostRows = 500;

    public static int SizeOf(CopyTable table) => Math.Clamp(MostValues / table.ColumnCount, 1, MostRows);

    /// <summary>All rows in the order of their key. Values are texts that do not depend on the database.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "Names come from the schema.")]
    public static async IAsyncEnumerable<List<StoredValue?[]>> ReadAsync(
        DbConnection connection, IValueText values, CopyTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"{Select(values, table.Source)} ORDER BY {Sql.Identifiers(table.Key.Select(k => table.Source.Columns[k].Name))}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var batch = new List<StoredValue?[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            batch.Add(Row(values, table.Source, reader));
            if (batch.Count == SizeOf(table))
            {
                yield return batch;
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    public static string Select(IValueText values, Table table) =>
        $"SELECT {string.Join(", ", table.Columns.Select(c => values.Select(c, Sql.Identifier(c.Name))))} FROM {Sql.Identifier(table.Name)}";

    public static StoredValue?[] Row(IValueText values, Table table, DbDataReader reader) =>
        [.. table.Columns.Select((c, i) => StoredValue.Read(values, c, reader.GetValue(i)))];
}
