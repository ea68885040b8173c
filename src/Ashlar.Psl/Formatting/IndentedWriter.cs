using System.Text;

namespace Ashlar.Psl.Formatting;

/// <summary>Collects text; whatever is written at the start of a line is indented.</summary>
internal sealed class IndentedWriter(int capacity)
{
    private const int IndentWidth = 2;

    private readonly StringBuilder _text = new(capacity);

    public int Indent { get; set; }

    private bool IsAtLineStart => _text.Length == 0 || _text[^1] == '\n';

    public IndentedWriter Write(ReadOnlySpan<char> text)
    {
        if (IsAtLineStart)
        {
            _text.Append(' ', Indent * IndentWidth);
        }

        _text.Append(text);
        return this;
    }

    public void WriteSpaces(int count) => _text.Append(' ', count);

    public void EndLine() => _text.Append('\n');

    /// <summary>The whole text, its last line ended.</summary>
    public string Finish()
    {
        if (_text.Length == 0 || _text[^1] != '\n')
        {
            EndLine();
        }

        return _text.ToString();
    }
}
