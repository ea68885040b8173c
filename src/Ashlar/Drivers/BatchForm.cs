namespace Ashlar.Drivers;

/// <summary>
/// How a statement that writes becomes part of one that judges what it did. All statements of a batch are under way before the first result is back: one that
/// finds nothing to write has to fail by itself, so that the others are undone.
/// </summary>
/// <param name="Start">What stands before a statement that returns rows.</param>
/// <param name="BeforeKey">What stands behind it, up to the name of a column that is never NULL.</param>
/// <param name="BehindKey">What stands behind that name. The same rows come out; where there is none, the statement fails with <see cref="DriverErrorKind.NoRow"/>.</param>
public sealed record BatchForm(string Start, string BeforeKey, string BehindKey);
