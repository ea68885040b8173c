namespace Ashlar;

/// <summary>Rows or groups of which single values can be selected.</summary>
/// <typeparam name="TSource">What the lambda of <c>Select</c> is given.</typeparam>
public interface ISelectable<TSource>
{
    /// <summary>Where the statement runs.</summary>
    internal Session Session { get; }

    /// <summary>The rows or groups.</summary>
    internal SourceRows<TSource> Rows { get; }
}
