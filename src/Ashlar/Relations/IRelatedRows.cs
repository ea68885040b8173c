namespace Ashlar;

/// <summary>Related rows of which values can be selected, as a list beside the values of their owner.</summary>
/// <typeparam name="TFields">The related model's fields.</typeparam>
public interface IRelatedRows<out TFields>
{
    /// <summary>What the lambda is given.</summary>
    internal TFields Fields { get; }

    /// <summary>How many queries enclose the one that reads the related rows.</summary>
    internal int Depth { get; }

    /// <summary>The list of the selected values.</summary>
    internal SelectedValue<IReadOnlyList<TRow>> List<TRow>(RowShape<TRow> shape);
}
