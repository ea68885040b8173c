using Ashlar.Models;

namespace Ashlar;

/// <summary>Columns of which no two rows have the same values: what an upsert may look for.</summary>
public interface IUniqueKey
{
    /// <summary>The columns.</summary>
    IReadOnlyList<ColumnDescriptor> Columns { get; }
}

/// <summary>A unique key of several columns.</summary>
/// <param name="columns">The columns.</param>
public sealed class UniqueKey(params IReadOnlyList<ColumnDescriptor> columns) : IUniqueKey
{
    /// <inheritdoc/>
    public IReadOnlyList<ColumnDescriptor> Columns { get; } = columns;
}
