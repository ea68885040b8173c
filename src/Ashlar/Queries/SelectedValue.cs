using Ashlar.Rows;

namespace Ashlar;

/// <summary>What a query can select: an expression, or a list of related rows.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
public abstract class SelectedValue<T> : SqlNode
{
    private protected SelectedValue()
    {
    }

    /// <summary>How the value is read.</summary>
    internal abstract ColumnType<T> KnownType { get; }
}
