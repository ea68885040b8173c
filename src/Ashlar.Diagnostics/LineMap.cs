namespace Ashlar.Diagnostics;

/// <summary>Turns offsets into lines. A line ends with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
public sealed class LineMap
{
    private readonly string _text;
    private readonly List<int> _starts;

    public LineMap(string text)
    {
        _text = text;
        _starts = new List<int>(text.AsSpan().Count('\n') + 1) { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    public int LineCount => _starts.Count;

    /// <summary>The line and column of an offset; the offset just past the end of the text is a place too.</summary>
    public LinePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _text.Length);
        var index = _starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>The span of a line (from 1) without its line break.</summary>
    public TextSpan SpanOf(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = _starts[line - 1];
        var end = line < LineCount ? _starts[line] : _text.Length;
        while (end > start && _text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
