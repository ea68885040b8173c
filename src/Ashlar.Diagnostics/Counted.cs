using System.Globalization;

namespace Ashlar.Diagnostics;

/// <summary>Numbers of things in messages.</summary>
public static class Counted
{
    /// <summary>A number and what it counts: <c>1 file</c>, <c>2 files</c>.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="noun">What one of them is called; it takes an <c>s</c> in the plural.</param>
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
