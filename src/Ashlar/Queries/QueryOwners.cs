using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The rows of a query, as those whose related rows are read.</summary>
internal sealed class QueryOwners<TEntity, TFields> : QueriedOwners<TEntity>
    where TFields : class
{
    private readonly ModelDescriptor<TEntity, TFields> model;
    private readonly RowSelection<TEntity> selection;

    /// <summary>The rows of a query.</summary>
    /// <param name="session">Where they are read.</param>
    /// <param name="model">Their model.</param>
    /// <param name="selection">Which rows.</param>
    /// <param name="limit">How many the caller looks at; two, where there must not be a second one.</param>
    public QueryOwners(Session session, ModelDescriptor<TEntity, TFields> model, RowSelection<TEntity> selection, int? limit)
        : base(session, selection.Includes)
    {
        this.model = model;
        this.selection = selection.AtMost(limit);
        Pinned = selection.Filter?.Pinned;
        if (!session.HasBatches || selection.IsSplit)
        {
            MayRepeat = false;
        }
        else if (selection.Cut is null && (Pinned is not null || IsOnly(limit)))
        {
            // Of two rows, or of none, it does not matter which.
            MayRepeat = selection.Source is null;
        }
        else
        {
            MayRepeat = CanBeSorted(this.selection) && this.selection.TryRepeat(model, selection.Depth, out this.selection);
        }
    }

    public override PinnedKey? Pinned { get; }

    public override bool MayRepeat { get; }

    protected override int ExpectedCount => selection.ExpectedCount;

    // A page without an order is whatever is found first. To sort what a filter leaves could cost more than a round trip.
    private bool CanBeSorted(RowSelection<TEntity> rows) =>
        (rows.Order.Length > 0 || !rows.IsPage || (rows.Filter is null && model.Tenant is null)) && (rows.Cut is not { } cut || CanBeSorted(cut));

    private bool IsOnly(int? limit) => limit == 2 && selection.Limit == 2 && selection.Offset is null && selection.DistinctBy.Length == 0;

    public override void WriteColumns(SqlWriter writer, IReadOnlyList<ColumnDescriptor> columns) => SelectStatement.WriteColumns(writer, model, selection, columns);

    protected override void WriteTo(SqlWriter statement) => SelectStatement.WriteRows(statement, model, selection);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    protected override async ValueTask ReadRowsAsync(Result result, List<TEntity> rows, CancellationToken cancellationToken)
    {
        while (await result.ReadAsync(cancellationToken))
        {
            rows.Add(model.Read(result.Row));
        }
    }
}
