namespace Ashlar.Drivers;

/// <summary>
/// How a statement that writes becomes part of one that judges what it did. All statements of a batch are under way before the first result is back: one that
/// finds nothing to write has to fail by itself, so that the others are undone.
/// </summary>
/// <param name="Start">What stands before the statement.</param>
/// <param name="MustHaveRow">What stands behind one that returns rows: the same rows come out; where there is none, it fails with <see cref="DriverErrorKind.NoRow"/>.</param>
public sealed record BatchForm(string Start, string MustHaveRow);
