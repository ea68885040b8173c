using Ashlar.Rows;

namespace Ashlar.Models;

/// <summary>A model whose rows become records of a type, for raw SQL, which knows only the record.</summary>
internal interface IEntityModel<out TEntity>
{
    IReadOnlyList<ColumnDescriptor> Columns { get; }

    TEntity Read(RowReader row);
}

/// <summary>A model's keys, without its generated fields.</summary>
internal interface IRowKeys<in TEntity>
{
    /// <summary>A value of a row's key.</summary>
    /// <param name="row">The row.</param>
    /// <param name="part">Which column of the key.</param>
    Drivers.IParameter KeyValueOf(TEntity row, int part);
}
