using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>All rows of a query as one group.</summary>
internal sealed class GroupOfAll<TEntity, TFields>(ModelDescriptor<TEntity, TFields> model, RowSelection<TEntity> selection) : SourceRows<RowGroup<TFields>>
    where TFields : class
{
    public override string ModelName => model.Name;

    public override int Depth => selection.Depth;

    public override RowGroup<TFields> Fields => new(Depth, model.FieldsAt(Depth));

    public override bool IsOne => true;

    public override void Enter(SqlWriter writer) => writer.Enter(model, Depth);

    public override void WriteFrom(SqlWriter writer) => SelectStatement.WriteSource(writer, model, selection);

    public override SourceRows<RowGroup<TFields>> MovedTo(int depth) => new GroupOfAll<TEntity, TFields>(model, selection.MovedTo(depth));
}
