namespace Ashlar;

/// <summary>A statement that was run.</summary>
/// <param name="Text">The SQL, which holds no values.</param>
/// <param name="Duration">From the start to the last row that was read.</param>
/// <param name="Parameters">The values in the order of the placeholders; those of hidden fields are masked.</param>
/// <param name="Error">What went wrong, if something did: an <see cref="AshlarException"/>, or an <see cref="OperationCanceledException"/> if the call was cancelled.</param>
public sealed record QueryEvent(string Text, TimeSpan Duration, IReadOnlyList<object?> Parameters, Exception? Error)
{
    /// <summary>It took at least <see cref="DatabaseOptions.SlowQueryThreshold"/>.</summary>
    public bool IsSlow { get; init; }

    /// <summary>How the database goes about a slow statement, a step a line; <see langword="null"/> unless <see cref="DatabaseOptions.ExplainsSlowQueries"/> asks for it.</summary>
    public string? Plan { get; init; }
}
