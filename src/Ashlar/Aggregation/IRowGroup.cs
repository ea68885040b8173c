namespace Ashlar;

/// <summary>Rows that add up to one value: a group, or the related rows of one row.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
public interface IRowGroup<out TFields>
{
    /// <summary>The fields of the rows.</summary>
    internal TFields Fields { get; }

    /// <summary>How many queries enclose the one that reads the rows.</summary>
    internal int Depth { get; }

    /// <summary>What the rows add up to.</summary>
    internal Expr<T> Over<T>(Expr<T> aggregate);
}
