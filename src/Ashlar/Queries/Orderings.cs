namespace Ashlar.Queries;

internal static class Orderings
{
    internal static Ordering[] Of<TFields>(TFields fields, ReadOnlySpan<Func<TFields, Ordering>> orderings)
    {
        var result = new Ordering[orderings.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = orderings[i](fields);
        }

        return result;
    }
}
