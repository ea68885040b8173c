using Ashlar.Models;

namespace Ashlar;

/// <summary>Which rows to read, in which order, and with which related rows.</summary>
internal sealed record RowSelection<TEntity>(
    Predicate? Filter,
    Ordering[] Orderings,
    Included<TEntity>[] Includes)
{
    private object? From { get; init; }

    public static RowSelection<TEntity> All { get; } = new(Filter: null, [], []);

    /// <summary>What becomes of soft-deleted rows.</summary>
    public DeletedRows Deleted { get; init; }

    /// <summary>Which of them are read.</summary>
    public RowRange Range { get; init; }

    /// <summary>How many queries enclose the one that reads the rows.</summary>
    public int Depth { get; init; }

    /// <summary>Values of which each combination counts once: of the rows that have it, only the first is read.</summary>
    public SqlNode[] DistinctBy { get; init; } = [];

    /// <summary>The statement whose rows these are; <see langword="null"/> where they are those of the model's table.</summary>
    public SqlCall? Source
    {
        get => From as SqlCall;
        init => From = value;
    }

    /// <summary>The rows of which these are some, where some of those were left out before: what is asked for now sees only the others.</summary>
    public RowSelection<TEntity>? Cut => From as RowSelection<TEntity>;

    /// <summary>What the rows are sorted by: of rows that were cut before, their first order decides where the new one finds them equal.</summary>
    public Ordering[] Order => Cut is { Order: { Length: > 0 } first } ? [.. Orderings, .. first] : Orderings;

    /// <summary>Nothing was asked for but the rows of the statement, in its own order.</summary>
    public bool IsSourceAlone => Source is not null && Filter is null && Orderings.Length == 0 && DistinctBy.Length == 0 && !IsPage;

    /// <summary>What is included is read in a second round trip, by the keys of the rows.</summary>
    public bool IsSplit { get; init; }

    public bool IsPage => Range.IsPage;

    /// <inheritdoc cref="RowRange.Offset"/>
    public int? Offset => Range.Offset;

    /// <inheritdoc cref="RowRange.Limit"/>
    public int? Limit => Range.Limit;

    /// <inheritdoc cref="RowRange.ExpectedCount"/>
    public int ExpectedCount => Range.ExpectedCount;

    /// <summary>The same rows at a deeper level, where the lambda of another query goes on with them.</summary>
    public RowSelection<TEntity> MovedTo(int depth)
    {
        var move = new LevelMove(Depth, depth - Depth);
        return this with
        {
            Filter = Filter is null ? null : new MovedPredicate(Filter, move),
            Orderings = Ordering.Move(Orderings, move),
            DistinctBy = Array.ConvertAll(DistinctBy, SqlNode (v) => new MovedNode(v, move)),
            Includes = [],
            Depth = depth,
            From = Cut is { } cut ? cut.MovedTo(depth) : From,
        };
    }

    /// <summary>The rows as they are, to ask more of them. Of a page, or of the first row of each value, only those rows count.</summary>
    public RowSelection<TEntity> AsTheyAre() => IsPage || DistinctBy.Length > 0
        ? this with { Filter = null, Orderings = [], DistinctBy = [], Range = default, From = this }
        : this;

    /// <summary>The same rows, with or without those that are deleted.</summary>
    public RowSelection<TEntity> With(DeletedRows deleted) =>
        this with { Deleted = deleted, From = Cut is { } cut ? cut.With(deleted) : From };

    public RowSelection<TEntity> And(Predicate predicate) => this with { Filter = Conjunction.Of(Filter, predicate) };

    public RowSelection<TEntity> ThenBy<TFields>(int depth, TFields fields, ReadOnlySpan<Func<TFields, Ordering>> orderings) =>
        this with { Orderings = Ordering.ThenBy(Orderings, depth, fields, orderings) };

    public RowSelection<TEntity> Skip(int count) => this with { Range = Range.Skip(count) };

    public RowSelection<TEntity> Take(int count) => this with { Range = Range.Take(count) };

    /// <summary>The same rows, but no more than so many; <see langword="null"/> is no limit.</summary>
    public RowSelection<TEntity> AtMost(int? limit) => limit is null || limit >= Limit ? this : this with { Range = Range.AtMost(limit) };

    /// <summary>The same rows at the level of the lambda that they are in.</summary>
    public RowSelection<TEntity> At(int depth) => depth == Depth ? this : this with { Depth = depth };

    /// <summary>
    /// The same rows in such an order that a statement which asks for them again, at the same moment, gives the same ones: the key decides between rows that are
    /// otherwise equal, where some of them are left out.
    /// </summary>
    /// <returns>Whether there is such an order.</returns>
    public bool TryRepeat(ModelDescriptor model, int depth, out RowSelection<TEntity> repeated)
    {
        repeated = this;
        if (Source is not null)
        {
            return false;
        }

        if (Cut is { } cut)
        {
            if (!cut.TryRepeat(model, depth, out cut))
            {
                return false;
            }

            repeated = this with { From = cut };
        }

        var isPart = IsPage || DistinctBy.Length > 0;
        if (!isPart || Array.Exists(repeated.Order, o => o.Key.IsUnique))
        {
            return true;
        }

        repeated = repeated with { Orderings = [.. Orderings, .. model.KeyColumns.Select(c => c.OrderAt(depth))] };
        return model.KeyColumns.Count > 0;
    }

    /// <summary>The same rows with those of a relation. A relation that is included already is read once, with what both calls include in turn.</summary>
    public RowSelection<TEntity> With(Included<TEntity> included)
    {
        var earlier = Array.FindIndex(Includes, i => i.Relation == included.Relation);
        if (earlier < 0)
        {
            return this with { Includes = [.. Includes, included] };
        }

        Included<TEntity>[] all = [.. Includes];
        all[earlier] = all[earlier].And(included);
        return this with { Includes = all };
    }
}
