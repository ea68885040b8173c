namespace Ashlar;

/// <summary>Which related rows to read, and in which order.</summary>
internal sealed record RelatedRows<TTarget>(
    Predicate? Filter,
    Ordering[] Orderings,
    int? Skip,
    int? Take,
    Included<TTarget>[] Includes)
{
    public static RelatedRows<TTarget> All { get; } = new(Filter: null, [], Skip: null, Take: null, []);
}
