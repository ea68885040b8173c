using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Rows that one statement writes: all name the same columns.</summary>
internal sealed record RowBatch<TItem>(List<ColumnDescriptor> Columns, List<TItem> Rows)
{
    // Databases take 32,766 parameters and 500 parts of a UNION.
    private const int MostParameters = 32_000;
    private const int MostRows = 400;

    /// <summary>Cuts rows into batches, in their order.</summary>
    /// <param name="session">Where the statements run.</param>
    /// <param name="items">The rows.</param>
    /// <param name="extraParameters">How many parameters a row has besides its columns.</param>
    /// <param name="valuesOf">The values of a row.</param>
    /// <param name="key">The columns that no two rows of a batch may have the same values of: a statement changes a row once. None where rows are only made.</param>
    public static IEnumerable<RowBatch<TItem>> Of(
        Session session, IEnumerable<TItem> items, int extraParameters, Func<TItem, RowValues> valuesOf, IReadOnlyList<ColumnDescriptor> key) =>
        Of(session, items, extraParameters, valuesOf, (item, columns) => key.Count == 0 ? null : KeyOf(session, valuesOf(item), key, columns));

    /// <summary>Cuts rows into batches, in their order.</summary>
    /// <param name="session">Where the statements run.</param>
    /// <param name="items">The rows.</param>
    /// <param name="extraParameters">How many parameters a row has besides its columns.</param>
    /// <param name="valuesOf">The values of a row.</param>
    /// <param name="keyOf">What no two rows of a batch may have; <see langword="null"/> of a row that is alone with it.</param>
    public static IEnumerable<RowBatch<TItem>> Of(
        Session session, IEnumerable<TItem> items, int extraParameters, Func<TItem, RowValues> valuesOf, Func<TItem, List<ColumnDescriptor>, object?> keyOf)
    {
        RowBatch<TItem>? batch = null;
        HashSet<object> keys = [];
        foreach (var item in items)
        {
            var columns = ColumnsOf(session, valuesOf(item));
            var key = keyOf(item, columns);
            if (batch is not null && (batch.IsFull(extraParameters) || !batch.Columns.SequenceEqual(columns) || (key is not null && keys.Contains(key))))
            {
                yield return batch;
                batch = null;
                keys.Clear();
            }

            batch ??= new(columns, []);
            batch.Rows.Add(item);
            if (key is not null)
            {
                keys.Add(key);
            }
        }

        if (batch is not null)
        {
            yield return batch;
        }
    }

    // What the database makes is never the same, and a tenant is the same for all.
    private static string? KeyOf(Session session, RowValues values, IReadOnlyList<ColumnDescriptor> key, List<ColumnDescriptor> columns) =>
        string.Concat(key.Where(columns.Contains).Select(c => StoredRow.Write(values.ValueOf(c), session.Database.Cipher).GetRawText())) is { Length: > 0 } text ? text : null;

    private static List<ColumnDescriptor> ColumnsOf(Session session, RowValues values)
    {
        using var names = session.NewStatement();
        return [.. values.WriteNames(names, RowForm.Names)];
    }

    private bool IsFull(int extraParameters) => Rows.Count == MostRows || (Rows.Count + 1) * (Columns.Count + extraParameters) > MostParameters;
}
