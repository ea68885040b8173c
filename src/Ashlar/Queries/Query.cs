using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Rows of a model: which ones, in which order, with which related rows. Each call makes a new query and leaves this one as it is.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
public class Query<TEntity, TFields> : RowQuery<TEntity>, ISelectable<TFields>
    where TFields : class
{
    /// <summary>All rows of a model.</summary>
    public Query(Session session, ModelDescriptor<TEntity, TFields> model)
        : this(session, model, RowSelection<TEntity>.All)
    {
    }

    internal Query(Session session, ModelDescriptor<TEntity, TFields> model, RowSelection<TEntity> selection)
        : base(session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(model);
        (Model, Selection) = (model, selection);
    }

    TFields ISelectable<TFields>.Source => Fields;

    internal ModelDescriptor<TEntity, TFields> Model { get; }

    internal RowSelection<TEntity> Selection { get; }

    internal TFields Fields => Model.FieldsAt(0);

    private protected override string ModelName => Model.Name;

    private protected override bool HasIncludes => Selection.Includes.Length > 0;

    /// <summary>Only the rows that match. Several calls add up: all must match.</summary>
    public Query<TEntity, TFields> Where(Func<TFields, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return With(Selection.And(predicate(Fields)));
    }

    /// <summary>Sorts the rows. Later values decide where earlier ones are equal.</summary>
    public Query<TEntity, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) => With(Selection.ThenBy(Fields, orderings));

    /// <summary>Leaves out the first rows.</summary>
    public Query<TEntity, TFields> Skip(int count) => With(Selection.Skip(count));

    /// <summary>Reads at most so many rows.</summary>
    public Query<TEntity, TFields> Take(int count) => With(Selection.Take(count));

    /// <summary>Reads related rows too: one more statement for each relation, however many rows there are.</summary>
    public Query<TEntity, TFields> Include(Func<TFields, Included<TEntity>> relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return With(Selection.With(relation(Fields)));
    }

    /// <summary>Whether there is a row.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        await new ValueQuery<bool>(
            Session,
            Model.Name,
            new RowShape<bool>([], static row => row.GetBoolean(0)),
            (statement, _, _, _) => SelectStatement.WriteExists(statement, Model, Selection)).SingleAsync(cancellationToken);

    /// <summary>How many rows there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        AsGroup().Select(static rows => rows.Count()).SingleAsync(cancellationToken);

    /// <summary>All rows as one group, to select what they add up to.</summary>
    public RowGroup<TFields> AsGroup() =>
        new(Session, Model, Fields, (statement, values, _, _) => SelectStatement.WriteAggregates(statement, Model, Selection, values));

    ValueQuery<TRow> ISelectable<TFields>.Project<TRow>(RowShape<TRow> shape) => new(
        Session,
        Model.Name,
        shape,
        (statement, values, isDistinct, limit) => SelectStatement.WriteValues(statement, Model, Selection.AtMost(limit), values, isDistinct));

    private protected override void WriteTo(SqlWriter statement, int? limit) => SelectStatement.WriteRows(statement, Model, Selection.AtMost(limit));

    private protected override TEntity Read(RowReader row) => Model.Read(row);

    private protected override ValueTask ReadIncludesAsync(DatabaseConnection connection, List<TEntity> rows, CancellationToken cancellationToken) =>
        IncludeContext.ReadAllAsync(Session, connection, Selection.Includes, rows, cancellationToken);

    internal Query<TEntity, TFields> With(RowSelection<TEntity> selection) => new(Session, Model, selection);
}
