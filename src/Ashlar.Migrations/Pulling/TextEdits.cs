using System.Text;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Pulling;

/// <summary>Changes to the text of a file that leave everything else as it is.</summary>
internal sealed class TextEdits(SourceFile file)
{
    private readonly List<(int Start, int End, string Text)> _edits = [];

    public void Replace(TextSpan span, string text) => _edits.Add((span.Start, span.End, text));

    /// <summary>Takes away the whole lines that the span is on.</summary>
    public void RemoveLines(TextSpan span) => _edits.Add((LineStart(span.Start), LineEnd(span.End), ""));

    /// <summary>Puts whole lines below the line of an offset.</summary>
    public void InsertBelow(int offset, string lines) => _edits.Add((LineEnd(offset), LineEnd(offset), lines));

    /// <summary>Puts whole lines above the line of an offset.</summary>
    public void InsertAbove(int offset, string lines) => _edits.Add((LineStart(offset), LineStart(offset), lines));

    public void Append(string lines) => _edits.Add((file.Text.Length, file.Text.Length, (file.Text is "" or [.., '\n'] ? "\n" : "\n\n") + lines));

    public string Apply()
    {
        var text = new StringBuilder();
        var copied = 0;
        foreach (var (start, end, replacement) in _edits.OrderBy(e => e.Start))
        {
            text.Append(file.Text, copied, Math.Max(start - copied, 0)).Append(replacement);
            copied = Math.Max(copied, end);
        }

        return text.Append(file.Text, copied, file.Text.Length - copied).ToString();
    }

    private int LineStart(int offset) => file.Text.LastIndexOf('\n', Math.Max(offset - 1, 0)) is var line && offset > 0 ? line + 1 : 0;

    private int LineEnd(int offset) => file.Text.IndexOf('\n', Math.Min(offset, file.Text.Length)) is >= 0 and var line ? line + 1 : file.Text.Length;
}
