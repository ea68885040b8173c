namespace Ashlar.Diagnostics;

/// <summary>A text and the name it is reported under, which is the path as the user gave it.</summary>
public sealed class SourceFile(string path, string text)
{
    private LineMap? _lines;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public LineMap Lines => _lines ??= new LineMap(Text);

    public string TextOf(TextSpan span) => Text[span.Start..span.End];

    public override string ToString() => Path;
}
