using Ashlar.Rows;

namespace Ashlar.Models;

/// <summary>A model whose rows become records of a type, for raw SQL, which knows only the record.</summary>
internal interface IEntityModel<out TEntity>
{
    IReadOnlyList<ColumnDescriptor> Columns { get; }

    TEntity Read(RowReader row);
}
