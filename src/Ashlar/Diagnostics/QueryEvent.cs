namespace Ashlar;

/// <summary>A statement that was run.</summary>
/// <param name="Text">The SQL, which holds no values.</param>
/// <param name="Duration">From the start to the last row that was read.</param>
/// <param name="Parameters">The values in the order of the placeholders; those of hidden fields are masked.</param>
/// <param name="Error">What went wrong, if something did.</param>
public sealed record QueryEvent(string Text, TimeSpan Duration, IReadOnlyList<object?> Parameters, Exception? Error);
