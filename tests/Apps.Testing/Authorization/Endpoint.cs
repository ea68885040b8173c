namespace Apps.Testing;

/// <summary>What an endpoint answers to each caller, in the order of <see cref="AuthorizationMatrix.Callers"/>.</summary>
/// <param name="expected">Status codes.</param>
public sealed class Endpoint(params int[] expected)
{
    public IReadOnlyList<int> Expected => expected;

    /// <summary>A body that would do for a caller who may; made anew for each call, as its values may have to be unique.</summary>
    public Func<object>? Body { get; init; }

    /// <summary>A query: <c>?take=5</c>.</summary>
    public string Query { get; init; } = "";

    /// <summary>Headers that have to be others with each call.</summary>
    public Func<(string Name, string Value)[]>? FreshHeaders { get; init; }

    /// <summary>Further headers.</summary>
    public (string Name, string Value)[] Headers { get; init; } = [];
}
