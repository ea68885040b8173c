namespace Ashlar.Diagnostics;

/// <summary>A place as an editor shows it: line and column, both from 1; columns count UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);
