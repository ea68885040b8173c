namespace Ashlar;

/// <summary>Some rows of a query in its order, and where the rows beside them are.</summary>
/// <typeparam name="TRow">What a row becomes.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="Next">The cursor for <c>after:</c>, with which the next page is read; <see langword="null"/> on the last page.</param>
/// <param name="Previous">The cursor for <c>before:</c>, with which the page before is read; <see langword="null"/> on the first page.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Items, string? Next, string? Previous)
{
    /// <summary>The same page with something else made of each row: <c>page.Into(UserResponse.From)</c>.</summary>
    public Page<TResult> Into<TResult>(Func<TRow, TResult> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return new([.. Items.Select(make)], Next, Previous);
    }
}
