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
    public static IEnumerable<RowBatch<TItem>> Of(Session session, IEnumerable<TItem> items, int extraParameters, Func<TItem, RowValues> valuesOf)
    {
        RowBatch<TItem>? batch = null;
        foreach (var item in items)
        {
            var columns = ColumnsOf(session, valuesOf(item));
            if (batch is not null && (batch.IsFull(extraParameters) || !batch.Columns.SequenceEqual(columns)))
            {
                yield return batch;
                batch = null;
            }

            batch ??= new(columns, []);
            batch.Rows.Add(item);
        }

        if (batch is not null)
        {
            yield return batch;
        }
    }

    private static List<ColumnDescriptor> ColumnsOf(Session session, RowValues values)
    {
        using var names = session.NewStatement();
        return [.. values.WriteNames(names, RowForm.Names)];
    }

    private bool IsFull(int extraParameters) => Rows.Count == MostRows || (Rows.Count + 1) * (Columns.Count + extraParameters) > MostParameters;
}
