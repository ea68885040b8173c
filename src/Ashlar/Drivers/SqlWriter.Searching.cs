using Ashlar.Models;

namespace Ashlar.Drivers;

/// <content>What dialects need to know of a row that is searched.</content>
public sealed partial class SqlWriter
{
    /// <summary>Appends the table of the searched row.</summary>
    public void AppendSearchedTable(TextSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        AppendTable(search.Row.Model);
    }

    /// <summary>Appends a column of the searched row.</summary>
    public void AppendSearchedColumn(TextSearch search, ColumnDescriptor column)
    {
        ArgumentNullException.ThrowIfNull(search);
        AppendColumn(search.Row.Depth, column);
    }

    /// <summary>Appends the columns that tell the searched row from others.</summary>
    public void AppendSearchedKey(TextSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var columns = search.Row.Model.KeyColumns;
        for (var i = 0; i < columns.Count; i++)
        {
            Append(i == 0 ? "" : ", ");
            AppendColumn(search.Row.Depth, columns[i]);
        }
    }

    /// <summary>Appends the same columns of another row of the table.</summary>
    /// <param name="search">The search.</param>
    /// <param name="alias">What the other row is called.</param>
    public void AppendSearchedKey(TextSearch search, ReadOnlySpan<char> alias)
    {
        ArgumentNullException.ThrowIfNull(search);
        var columns = search.Row.Model.KeyColumns;
        for (var i = 0; i < columns.Count; i++)
        {
            Append(i == 0 ? "" : ", ");
            Append(alias);
            Append('.');
            AppendName(columns[i].ColumnName);
        }
    }
}
