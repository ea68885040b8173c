using System.Diagnostics.Contracts;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Rows of a model: which ones, in which order, with which related rows. Each call makes a new query and leaves this one as it is.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
public partial class Query<TEntity, TFields> : StatementQuery<TEntity>, ISelectable<TFields>
    where TFields : class
{
    private readonly RowSelection<TEntity> selection;
    private readonly bool hasBegun;

    /// <summary>All rows of a model.</summary>
    public Query(Session session, ModelDescriptor<TEntity, TFields> model)
        : base(session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(model);
        (Model, selection) = (model, RowSelection<TEntity>.All);
    }

    /// <summary>The rows of a statement written by hand.</summary>
    internal Query(Session session, ModelDescriptor<TEntity, TFields> model, SqlCall source)
        : base(session) => (Model, selection) = (model, RowSelection<TEntity>.All with { Source = source });

    private Query(Query<TEntity, TFields> other, RowSelection<TEntity> selection)
        : base(other.Session) => (Model, this.selection, hasBegun) = (other.Model, selection, true);

    private Query(Session session, ModelDescriptor<TEntity, TFields> model, RowSelection<TEntity> selection)
        : base(session) => (Model, this.selection, hasBegun) = (model, selection, true);

    Session ISelectable<TFields>.Session => Session;

    SourceRows<TFields> ISelectable<TFields>.Rows => new QueryRows<TEntity, TFields>(Model, Selection);

    internal ModelDescriptor<TEntity, TFields> Model { get; }

    // A table is kept and used everywhere: what begins with it in the lambda of another query has a level of its own. So has a query that began
    // outside of the lambda and goes on inside it: the fields of both would be the same objects.
    internal RowSelection<TEntity> Selection =>
        QueryScope.Depth <= selection.Depth ? selection
        : hasBegun ? selection.MovedTo(QueryScope.Depth)
        : selection with { Depth = QueryScope.Depth };

    internal int Depth => Math.Max(selection.Depth, QueryScope.Depth);

    internal TFields Fields => Model.FieldsAt(Depth);

    internal override string ModelName => Model.Name;

    private protected override bool HasIncludes => selection.Includes.Length > 0;

    private protected override int ExpectedCount => selection.ExpectedCount;

    /// <summary>Only the rows that match. Several calls add up: all must match. Behind <c>Take</c>, <c>Skip</c> and <c>DistinctBy</c>, only of the rows that are left.</summary>
    public Query<TEntity, TFields> Where(Func<TFields, Predicate> predicate) => With(Selection.AsTheyAre().And(Ask(predicate)));

    /// <summary>Sorts the rows. Later values decide where earlier ones are equal. Behind <c>Take</c>, <c>Skip</c> and <c>DistinctBy</c> it sorts the rows that are left.</summary>
    public Query<TEntity, TFields> OrderBy(params ReadOnlySpan<Func<TFields, Ordering>> orderings) => With(Selection.AsTheyAre().ThenBy(Depth, Fields, orderings));

    /// <summary>Of the rows with the same value, only the first in the order so far. Calls right behind each other add up: the values together count.</summary>
    public Query<TEntity, TFields> DistinctBy<T>(Func<TFields, Expr<T>> value) =>
        DistinctBy([Ask(value)]);

    internal Query<TEntity, TFields> DistinctBy(SqlNode[] values)
    {
        var rows = Selection.IsPage ? Selection.AsTheyAre() : Selection;
        return With(rows with { DistinctBy = [.. rows.DistinctBy, .. values] });
    }

    /// <summary>Leaves out the first rows.</summary>
    public Query<TEntity, TFields> Skip(int count) => With(Selection.Skip(count));

    /// <summary>Reads at most so many rows.</summary>
    public Query<TEntity, TFields> Take(int count) => With(Selection.Take(count));

    /// <summary>
    /// Reads related rows too: one more statement for each relation, however many rows there are. All of them see the database at one moment, and take one
    /// round trip on PostgreSQL. A relation that is included again is read once, with all that both calls include in turn.
    /// </summary>
    /// <exception cref="InvalidOperationException">The relation is included already, with another condition, order or limit.</exception>
    public Query<TEntity, TFields> Include(Func<TFields, Included<TEntity>> relation) => With(Selection.With(Ask(relation)));

    /// <summary>
    /// Reads the rows first, and what they include in a second round trip, by the keys of the rows. In one round trip each statement of related rows asks for the
    /// rows again, which is a waste where that is slow.
    /// </summary>
    public Query<TEntity, TFields> AsSplitQuery() => With(Selection with { IsSplit = true });

    /// <summary>Whether there is a row.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        await new ScalarQuery<bool>(
            Session, Model.Name, static row => row.GetBoolean(0), statement => SelectStatement.WriteExists(statement, Model, Selection)).SingleAsync(cancellationToken);

    /// <summary>Whether a row matches.</summary>
    public Task<bool> AnyAsync(Func<TFields, Predicate> predicate, CancellationToken cancellationToken = default) => Where(predicate).AnyAsync(cancellationToken);

    /// <summary>Whether every row matches; so it is where there are none.</summary>
    public async Task<bool> AllAsync(Func<TFields, Predicate> predicate, CancellationToken cancellationToken = default) =>
        !await With(Selection.AsTheyAre().And(!Ask(predicate))).AnyAsync(cancellationToken);

    /// <summary>How many rows there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        AsGroup().Select(static rows => rows.Count()).SingleAsync(cancellationToken);

    /// <summary>How many rows match.</summary>
    public Task<int> CountAsync(Func<TFields, Predicate> predicate, CancellationToken cancellationToken = default) => Where(predicate).CountAsync(cancellationToken);

    /// <summary><see cref="CountAsync(CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<int> CountStep() => AsGroup().Select(static rows => rows.Count()).SingleStep();

    /// <summary>All rows as one group, to select what they add up to.</summary>
    public AllRows<TFields> AsGroup() => new(Session, new GroupOfAll<TEntity, TFields>(Model, Selection));

    internal override void WriteTo(SqlWriter statement, int? limit) => SelectStatement.WriteRows(statement, Model, Selection.AtMost(limit));

    internal override Func<RowReader, TEntity> Reader => Model.Read;

    private protected override StatementQuery<TEntity> In(Session session) => Over(session);

    private protected override QueriedOwners<TEntity> WithIncludes(int? limit) => new QueryOwners<TEntity, TFields>(Session, Model, Selection, limit);

    /// <summary>The same rows, read in another session.</summary>
    internal Query<TEntity, TFields> Over(Session session) => new(session, Model, Selection);

    internal Query<TEntity, TFields> With(RowSelection<TEntity> selection) => new(this, selection);

    internal T Ask<T>(Func<TFields, T> lambda) => QueryScope.Call(Depth, lambda, Fields);
}
