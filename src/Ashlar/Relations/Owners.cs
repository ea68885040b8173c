using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The rows whose related rows are read.</summary>
/// <typeparam name="TOwner">Their record.</typeparam>
internal abstract class Owners<TOwner>
{
    /// <summary>The rows, where they are there already.</summary>
    public virtual IReadOnlyList<TOwner>? Known => null;

    /// <summary>The unique column whose value is known before the row is.</summary>
    public virtual PinnedKey? Pinned => null;

    /// <summary>A statement that asks for them once more, at the same moment, gives the same rows.</summary>
    public virtual bool MayRepeat => true;

    /// <summary>Writes a query that gives columns of these rows.</summary>
    public abstract void WriteColumns(SqlWriter writer, IReadOnlyList<ColumnDescriptor> columns);
}

/// <summary>Rows that have been read.</summary>
internal sealed class KnownOwners<TOwner>(IReadOnlyList<TOwner> rows) : Owners<TOwner>
{
    public override IReadOnlyList<TOwner> Known => rows;

    public override void WriteColumns(SqlWriter writer, IReadOnlyList<ColumnDescriptor> columns) =>
        throw new InvalidOperationException("The keys of rows that are known are parameters.");
}

/// <summary>Rows that are included themselves, by a statement of the same batch.</summary>
internal sealed class IncludedOwners<TOwner>(IncludeContext context, RowSelection<TOwner> selection, OwnerKeys keys) : Owners<TOwner>
{
    public override void WriteColumns(SqlWriter writer, IReadOnlyList<ColumnDescriptor> columns) =>
        IncludeStatement.Write(writer, context, selection, keys, columns);
}
