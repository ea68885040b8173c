using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A new row that is related to another: its own values, and the columns of the relation.</summary>
/// <param name="row">The own values; <see langword="null"/> where only the relation's columns are written.</param>
/// <param name="key">The columns that refer to the other row.</param>
/// <param name="value">The other row's value.</param>
/// <param name="given">A column whose value is written elsewhere: the tenant's.</param>
internal sealed class LinkedRow<TKey>(IRowValues? row, KeyDescriptor<TKey> key, TKey value, ColumnDescriptor? given) : IRowValues
{
    public void WriteTo(RowWriter writer)
    {
        row?.WriteTo(writer);
        foreach (var part in key.Parts)
        {
            if (part.Column != given)
            {
                part.WriteTo(writer, value);
            }
        }
    }
}
