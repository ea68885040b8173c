using Ashlar.Database;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Rehearsing;

/// <summary>
/// Rows that are made up from the structure: row 3 of a table refers to row 3 of every table that it refers to. Where a row does
/// not go in (a check that is not understood, a type that is not known), others are tried, and in the end the table stays empty.
/// </summary>
internal sealed class SampleRows(IDialect dialect, DatabaseSchema schema)
{
    private const int RowsPerTable = 2;

    /// <summary>Fewer than the parts that any database takes in one query: https://www.sqlite.org/limits.html</summary>
    private const int TablesPerCount = 200;

    /// <summary>Small numbers fit most types; the others are for checks that want more.</summary>
    private static readonly int[] Candidates = [1, 2, 3, 5, 10, 20, 50, 100, 1000];

    public async Task FillAsync(IDatabaseSession session, CancellationToken cancellationToken)
    {
        var tables = ParentsFirst().Where(t => !dialect.DiffRules.IsIgnoredTable(t.Name.Name)).ToList();
        var counts = await FillAtOnceAsync(session, tables, cancellationToken);
        foreach (var table in tables.Where(t => counts.GetValueOrDefault(t.Name) < RowsPerTable))
        {
            // Tables that refer to each other in a circle take rows only without the reference.
            var count = await FillAsync(session, table, table.Columns, counts.GetValueOrDefault(table.Name), cancellationToken);
            if (count == 0 && table.ForeignKeys.Count > 0)
            {
                await FillAsync(session, table, [.. table.Columns.Where(c => !IsFreeKey(table, c))], 0, cancellationToken);
            }
        }
    }

    /// <summary>How many rows each table has.</summary>
    public static async Task<Dictionary<ObjectName, long>> CountAsync(IDatabaseSession session, IEnumerable<Table> tables, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<ObjectName, long>();
        foreach (var part in tables.Chunk(TablesPerCount))
        {
            await using var command = session.Connection.CreateCommand();
            command.CommandText = string.Join(" UNION ALL ", part.Select((t, i) => $"SELECT {i}, COUNT(*) FROM {Sql.Identifier(t.Name)}"));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                counts[part[reader.GetInt32(0)].Name] = reader.GetInt64(1);
            }
        }

        return counts;
    }

    /// <summary>The first candidates of every table, in as few round trips as the database can do with.</summary>
    /// <returns>How many rows each table took.</returns>
    private async Task<Dictionary<ObjectName, int>> FillAtOnceAsync(IDatabaseSession session, List<Table> tables, CancellationToken cancellationToken)
    {
        var rows = tables.SelectMany(t => Candidates.Take(RowsPerTable).Select(r => (t.Name, Statement: Insert(t, t.Columns, r)))).Where(r => r.Statement is not null).ToList();
        var done = await session.TryAsync([.. rows.Select(r => r.Statement!)], cancellationToken);
        return rows.Zip(done).Where(r => r.Second).GroupBy(r => r.First.Name).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <param name="count">How many rows are there.</param>
    private async Task<int> FillAsync(IDatabaseSession session, Table table, IReadOnlyList<Column> columns, int count, CancellationToken cancellationToken)
    {
        foreach (var row in Candidates.TakeWhile(_ => count < RowsPerTable))
        {
            if (Insert(table, columns, row) is { } statement && (await session.TryAsync([statement], cancellationToken))[0])
            {
                count++;
            }
        }

        return count;
    }

    /// <returns><see langword="null"/> where a column has to have a value and none is known.</returns>
    private string? Insert(Table table, IReadOnlyList<Column> columns, int row)
    {
        var values = columns.Select(c => (Column: c, Value: Value(table, c, row, depth: 0))).ToList();
        if (values.Exists(v => v.Value is null && v.Column is { IsRequired: true, Default: null }))
        {
            return null;
        }

        var given = values.Where(v => v.Value is not null).ToList();
        return given.Count == 0
            ? $"INSERT INTO {Sql.Identifier(table.Name)} DEFAULT VALUES"
            : $"INSERT INTO {Sql.Identifier(table.Name)} ({Sql.Identifiers(given.Select(v => v.Column.Name))}) VALUES ({string.Join(", ", given.Select(v => v.Value))})";
    }

    /// <summary>A column that refers to another has that one's value of the same row. Chains end: keys that refer to themselves have their own.</summary>
    private string? Value(Table table, Column column, int row, int depth)
    {
        foreach (var key in depth < schema.Tables.Count ? table.ForeignKeys : [])
        {
            var place = key.Columns.ToList().IndexOf(column.Name);
            if (place >= 0 && schema.FindTable(key.ReferencedTable) is { } parent && place < key.ReferencedColumns.Count
                && parent.FindColumn(key.ReferencedColumns[place]) is { } target && (parent != table || target != column))
            {
                return Value(parent, target, row, depth + 1);
            }
        }

        var values = column.Type is EnumColumnType named ? schema.FindEnum(named.Enum)?.Values : null;
        return dialect.TypeMap.SampleValue(column, row, values ?? []);
    }

    private static bool IsFreeKey(Table table, Column column) =>
        !column.IsRequired && table.ForeignKeys.Any(k => k.Columns.Contains(column.Name));

    private IEnumerable<Table> ParentsFirst()
    {
        var (rest, done) = (schema.Tables.ToList(), new HashSet<ObjectName>());
        while (rest.Count > 0)
        {
            var next = rest.Find(t => t.ForeignKeys.All(k => k.ReferencedTable == t.Name || done.Contains(k.ReferencedTable))) ?? rest[0];
            rest.Remove(next);
            done.Add(next.Name);
            yield return next;
        }
    }
}
