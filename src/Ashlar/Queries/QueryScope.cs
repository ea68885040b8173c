namespace Ashlar;

/// <summary>How deep the lambdas of queries nest while they are being called: a query that begins in another one's lambda has rows of its own level.</summary>
internal static class QueryScope
{
    [ThreadStatic]
    private static int depth;

    /// <summary>The level of a query that begins here.</summary>
    public static int Depth => depth;

    /// <summary>Calls a lambda over the fields of a row at a level.</summary>
    public static TResult Call<TFields, TResult>(int level, Func<TFields, TResult> lambda, TFields fields)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var outer = depth;
        depth = level + 1;
        try
        {
            return lambda(fields);
        }
        finally
        {
            depth = outer;
        }
    }
}
