using Ashlar.Diagnostics;

namespace Ashlar.Database.Queries;

/// <summary>A parameter of a file, once for each name.</summary>
/// <param name="Name">Without its mark.</param>
/// <param name="Span">Where it first stands in the file.</param>
public sealed record QueryParameter(string Name, TextSpan Span)
{
    /// <summary>The type that <c>@param</c> says; <see langword="null"/> where the database is asked.</summary>
    public QueryType? Type { get; init; }

    public string? Documentation { get; init; }

    /// <summary><c>@tenant</c>: the client of a tenant fills it in.</summary>
    public bool IsTenant { get; init; }

    /// <summary><c>@hidden</c>: its value is masked in logs and query events.</summary>
    public bool IsHidden { get; init; }
}
