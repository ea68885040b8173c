using System.Text;

namespace Ashlar.Psl.Formatting;

/// <summary>
/// Rows whose cells stand below each other. The last cell of a row is not padded; what trails a row (a comment, a whole
/// line that is not understood) has no part in the alignment.
/// </summary>
internal sealed class AlignedRows
{
    private readonly List<Row> _rows = [];

    public void Add(string? trailing, params ReadOnlySpan<string> cells)
    {
        var count = cells.Length;
        while (count > 0 && cells[count - 1].Length == 0)
        {
            count--;
        }

        _rows.Add(new Row(cells[..count].ToArray(), trailing));
    }

    public void AddLine(string text) => _rows.Add(new Row([], text));

    public void AddEmptyLine() => _rows.Add(new Row([], null));

    /// <summary>Writes the rows, a line each, and forgets them.</summary>
    public void Flush(IndentedWriter writer)
    {
        var widths = MeasureColumns();
        foreach (var (cells, trailing) in _rows)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                writer.Write(cells[i]);
                if (i < cells.Length - 1)
                {
                    writer.WriteSpaces(widths[i] - WidthOf(cells[i]) + 1);
                }
            }

            if (trailing is not null)
            {
                writer.Write(cells.Length > 0 ? " " : "").Write(trailing);
            }

            writer.EndLine();
        }

        _rows.Clear();
    }

    /// <summary>Prisma counts the bytes of UTF-8, not characters or screen columns.</summary>
    private static int WidthOf(string cell) => Encoding.UTF8.GetByteCount(cell);

    private int[] MeasureColumns()
    {
        var widths = new int[_rows.Select(row => row.Cells.Length).DefaultIfEmpty().Max()];
        foreach (var (cells, _) in _rows)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                widths[i] = Math.Max(widths[i], WidthOf(cells[i]));
            }
        }

        return widths;
    }

    private sealed record Row(string[] Cells, string? Trailing);
}
