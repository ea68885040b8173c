using Ashlar.Database;

namespace Ashlar.Operations.Copying;

/// <summary>A table as both databases have it: the same columns, each with its own type in each.</summary>
/// <param name="Source">Where the rows come from.</param>
/// <param name="Target">Where they go.</param>
internal sealed record CopyTable(Table Source, Table Target)
{
    /// <summary>The columns that find a row: the primary key, else a unique key that is never empty.</summary>
    public IReadOnlyList<int> Key { get; } = KeyOf(Source);

    public int ColumnCount => Source.Columns.Count;

    public override string ToString() => Source.Name.Name;

    private static IReadOnlyList<int> KeyOf(Table table)
    {
        var names = table.PrimaryKey?.Columns.Select(c => c.Name)
            ?? table.Indexes.FirstOrDefault(i => i is { IsUnique: true, Where: null } && i.Columns.All(c => table.FindColumn(c.Name)!.IsRequired))?.Columns.Select(c => c.Name)
            ?? table.Columns.Select(c => c.Name);
        return [.. names.Select(n => table.Columns.Index().First(c => c.Item.Name == n).Index)];
    }
}
