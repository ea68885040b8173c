using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Ashlar.AspNetCore;

/// <summary>Which page of a list is asked for: <c>?after=…&amp;take=20</c>. An endpoint takes it with <c>[AsParameters]</c>.</summary>
/// <param name="After">The <c>next</c> of the page before; the first page without it.</param>
/// <param name="Take">How many at most, 1 to 100; 20 without it. The framework's validation tests it, where <c>AddValidation</c> was called.</param>
public readonly record struct PageRequest(
    [property: Description("The `next` of the page before; the first page without it.")] string? After,
    [property: Range(1, PageRequest.MaxTake), Description("How many at most, 1 to 100; 20 without it.")] int? Take)
{
    /// <summary>The most that a page holds.</summary>
    public const int MaxTake = 100;

    /// <summary>What a page holds unless the caller says.</summary>
    public const int UsualTake = 20;

    /// <summary>For <c>PageAsync</c>: never more than <see cref="MaxTake"/>, also where nothing was validated.</summary>
    public int Size => Math.Clamp(Take ?? UsualTake, 1, MaxTake);
}
