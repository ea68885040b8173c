namespace Ashlar.AspNetCore;

/// <summary>A page of a list, as it is sent.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">For <c>?after=</c>, with which the next page is asked for; <see langword="null"/> on the last page.</param>
public sealed record PageResponse<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Pages that were read, as they are sent.</summary>
public static class PageResponseExtensions
{
    /// <summary>The page as it is sent, with something else made of each row: <c>page.ToResponse(PetResponse.From)</c>.</summary>
    public static PageResponse<TResponse> ToResponse<TRow, TResponse>(this Page<TRow> page, Func<TRow, TResponse> make)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(make);
        return new([.. page.Items.Select(make)], page.Next);
    }
}
