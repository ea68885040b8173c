using System.Text.Json;

namespace Ashlar.Rows;

/// <summary>A JSON array of rows, each of which is an array of values. It is only read.</summary>
internal sealed class JsonListType<T>(Func<RowReader, T> read) : ColumnType<IReadOnlyList<T>>
{
    internal override bool CanBeListed => false;

    public override IReadOnlyList<T> Read(RowReader row, int ordinal)
    {
        var json = row.GetJson(ordinal);
        var rows = new List<T>(json.GetArrayLength());
        foreach (JsonElement element in json.EnumerateArray())
        {
            rows.Add(read(new JsonRowReader(element)));
        }

        return rows;
    }

    public override void Write(ValueWriter writer, IReadOnlyList<T> value) => throw new NotSupportedException("Related rows are no parameter.");
}
