namespace Ashlar.Diagnostics;

/// <summary>A span of a file: what a diagnostic points at.</summary>
public readonly record struct Location(SourceFile File, TextSpan Span)
{
    public LinePosition Start => File.Lines.PositionOf(Span.Start);

    public override string ToString() => $"{File.Path}:{Start.Line}:{Start.Column}";
}
