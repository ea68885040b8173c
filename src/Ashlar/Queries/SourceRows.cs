using Ashlar.Drivers;

namespace Ashlar;

/// <summary>What values are selected of: the rows of a query, its groups, or all of its rows as one group.</summary>
internal abstract class SourceRows
{
    public abstract string ModelName { get; }

    /// <summary>How many queries enclose the one that reads the rows.</summary>
    public abstract int Depth { get; }

    /// <summary>The order in which the rows stand before something is selected.</summary>
    public virtual Ordering[] Orderings => [];

    /// <summary>Which of the rows are left before something is selected.</summary>
    public virtual RowRange Range => default;

    /// <summary>There is one row in any case.</summary>
    public virtual bool IsOne => false;

    /// <summary>Tells the statement whose rows stand at the level.</summary>
    public abstract void Enter(SqlWriter writer);

    /// <summary>Appends <c> FROM …</c>, without order and range.</summary>
    public abstract void WriteFrom(SqlWriter writer);
}

/// <inheritdoc cref="SourceRows"/>
/// <typeparam name="TSource">What a lambda is given.</typeparam>
internal abstract class SourceRows<TSource> : SourceRows
{
    /// <summary>What a lambda is given.</summary>
    public abstract TSource Fields { get; }

    /// <summary>The same rows at a deeper level.</summary>
    public abstract SourceRows<TSource> MovedTo(int depth);
}
