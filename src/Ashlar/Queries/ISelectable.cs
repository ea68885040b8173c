namespace Ashlar;

/// <summary>Rows or groups of which single values can be selected.</summary>
/// <typeparam name="TSource">What the lambda of <c>Select</c> is given.</typeparam>
public interface ISelectable<out TSource>
{
    /// <summary>What the lambda is given.</summary>
    internal TSource Source { get; }

    /// <summary>How many queries enclose the one that reads the rows.</summary>
    internal int Depth { get; }

    /// <summary>The query that reads the selected values.</summary>
    internal ValueQuery<TRow> Project<TRow>(RowShape<TRow> shape);
}
