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
        Session session, IEnumerable<TItem> items, int extraParameters, Func<TItem, RowValues> valuesOf, IReadOnlyList<ColumnDescriptor> key)
    {
        RowBatch<TItem>? batch = null;
        HashSet<string> keys = [];
        foreach (var item in items)
        {
            var columns = ColumnsOf(session, valuesOf(item));
            var keyText = KeyOf(session, valuesOf(item), key, columns);
            if (batch is not null && (batch.IsFull(extraParameters) || !batch.Columns.SequenceEqual(columns) || keys.Contains(keyText)))
            {
                yield return batch;
                batch = null;
                keys.Clear();
            }

            batch ??= new(columns, []);
            batch.Rows.Add(item);
            if (keyText.Length > 0)
            {
                keys.Add(keyText);
            }
        }

        if (batch is not null)
        {
            yield return batch;
        }
    }

    // What the database makes is never the same, and a tenant is the same for all.
    private static string KeyOf(Session session, RowValues values, IReadOnlyList<ColumnDescriptor> key, List<ColumnDescriptor> columns) =>
        string.Concat(key.Where(columns.Contains).Select(c => StoredRow.Write(values.ValueOf(c), session.Database.Cipher).GetRawText()));

    private static List<ColumnDescriptor> ColumnsOf(Session session, RowValues values)
    {
        using var names = session.NewStatement();
        return [.. values.WriteNames(names, RowForm.Names)];
    }

    private bool IsFull(int extraParameters) => Rows.Count == MostRows || (Rows.Count + 1) * (Columns.Count + extraParameters) > MostParameters;
}
