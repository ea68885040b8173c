using System.Text;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes C# line by line with its indentation. Lines end with a line feed on every system: the same schema gives the same bytes.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isAfterOpening = true;

    /// <summary>Writes a line.</summary>
    public void Line(string text)
    {
        _text.Append(' ', _depth * 4).Append(text).Append('\n');
        _isAfterOpening = false;
    }

    /// <summary>An empty line between two members; none behind an opening brace.</summary>
    public void Separate()
    {
        if (!_isAfterOpening)
        {
            _text.Append('\n');
            _isAfterOpening = true;
        }
    }

    /// <summary>Writes a line and a block in braces below it.</summary>
    /// <param name="closing">What follows the closing brace.</param>
    public void Block(string header, Action body, string closing = "")
    {
        Line(header);
        Line("{");
        _isAfterOpening = true;
        Indented(body);
        Line("}" + closing);
    }

    /// <summary>Writes lines one step further in.</summary>
    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
