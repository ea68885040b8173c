using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Diffing;

/// <summary>Compares what finds rows by their words. It holds nothing that is not in the rows, so that another one is made anew.</summary>
internal static class FullTextDiffer
{
    public static IEnumerable<SchemaChange> Create(Table table) => table.FullText is { } index ? [new CreateFullText(table, index)] : [];

    public static IEnumerable<SchemaChange> Diff(Table previous, Table next, List<ColumnPair> columns)
    {
        if (previous.FullText == next.FullText && !IsLost(previous.FullText, columns))
        {
            yield break;
        }

        if (previous.FullText is { } old)
        {
            yield return new DropFullText(previous, old);
        }

        if (next.FullText is { } index)
        {
            yield return new CreateFullText(next, index);
        }
    }

    /// <summary>A column that is dropped and added again takes the index with it.</summary>
    private static bool IsLost(FullTextIndex? index, List<ColumnPair> columns) =>
        index is not null && columns.Exists(c => c.Difference.Cast == TypeCast.Impossible && index.Columns.Any(i => i.Name == c.Next.Name));
}
