using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The rows of a query of which values are selected.</summary>
internal sealed class QueryRows<TEntity, TFields>(ModelDescriptor<TEntity, TFields> model, RowSelection<TEntity> selection) : SourceRows<TFields>
    where TFields : class
{
    public override string ModelName => model.Name;

    public override int Depth => selection.Depth;

    public override TFields Fields => model.FieldsAt(Depth);

    public override Ordering[] Orderings => selection.Order;

    public override RowRange Range => selection.Range;

    public override void Enter(SqlWriter writer) => writer.Enter(model, Depth);

    public override void WriteFrom(SqlWriter writer) => SelectStatement.WriteUnordered(writer, model, selection);

    public override SourceRows<TFields> MovedTo(int depth) => new QueryRows<TEntity, TFields>(model, selection.MovedTo(depth));
}
