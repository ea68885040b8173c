using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Rows that are made or connected together with a row that they are related to: <c>u.Payments.Create(…)</c>, <c>u.Tags.Connect(…)</c>.</summary>
/// <typeparam name="TOwner">The record of that row.</typeparam>
public abstract class RelatedChange<TOwner>
{
    private protected RelatedChange()
    {
    }

    internal abstract RelationDescriptor Relation { get; }

    /// <summary>Writes the rows, inside a transaction.</summary>
    internal abstract Task<NewlyRelated<TOwner>> RunAsync(Session session, TOwner owner, CancellationToken cancellationToken);

    /// <summary>Writes the rows of all changes, inside a transaction.</summary>
    /// <param name="changes">The changes, which run in their order.</param>
    /// <param name="session">A session that runs the transaction.</param>
    /// <param name="owner">The row.</param>
    /// <param name="isNew">Nothing else is related to it, so that it can be given what was written.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    internal static async Task RunAllAsync(RelatedChange<TOwner>[] changes, Session session, TOwner owner, bool isNew, CancellationToken cancellationToken)
    {
        var written = new Dictionary<RelationDescriptor, NewlyRelated<TOwner>>();
        foreach (var change in changes)
        {
            var rows = await change.RunAsync(session, owner, cancellationToken);
            written[change.Relation] = written.TryGetValue(change.Relation, out var earlier) ? earlier.And(rows) : rows;
        }

        if (isNew)
        {
            foreach (var rows in written.Values)
            {
                rows.AttachTo(owner);
            }
        }
    }
}

/// <summary>The rows of a relation that were written together with their owner.</summary>
internal abstract class NewlyRelated<TOwner>
{
    public abstract NewlyRelated<TOwner> And(NewlyRelated<TOwner> others);

    public abstract void AttachTo(TOwner owner);
}

/// <param name="relation">The relation.</param>
/// <param name="rows">The rows; <see langword="null"/> where they were not read.</param>
internal sealed class NewlyRelated<TOwner, TTarget>(IAttachedRelation<TOwner, TTarget> relation, IReadOnlyList<TTarget>? rows) : NewlyRelated<TOwner>
{
    private IReadOnlyList<TTarget>? Rows => rows;

    public override NewlyRelated<TOwner> And(NewlyRelated<TOwner> others) =>
        new NewlyRelated<TOwner, TTarget>(relation, rows is not null && ((NewlyRelated<TOwner, TTarget>)others).Rows is { } more ? [.. rows, .. more] : null);

    public override void AttachTo(TOwner owner)
    {
        if (rows is not null)
        {
            relation.Attach(owner, rows);
        }
    }
}

/// <summary>New related rows.</summary>
internal sealed class RelatedCreate<TOwner, TTarget, TFields>(
    RelationDescriptor<TOwner, TTarget, TFields> relation, IReadOnlyList<(IRowValues Row, RelatedChange<TTarget>[] Changes)> creates) : RelatedChange<TOwner>
    where TFields : class
{
    // A statement has a limited number of placeholders.
    private const int PairsAtOnce = 10_000;

    internal override RelationDescriptor Relation => relation;

    internal override async Task<NewlyRelated<TOwner>> RunAsync(Session session, TOwner owner, CancellationToken cancellationToken)
    {
        var rows = creates.Select(c => relation.LinkedRowOf(session, owner, c.Row));
        var made = creates.All(c => c.Changes.Length == 0) && creates.Count != 1
            ? await NewRows.CreateManyAsync(session, relation.Target, rows, OnConflict.Fail, cancellationToken)
            : await CreateEachAsync(session, rows, cancellationToken);
        if (relation.JoinTable is not null)
        {
            foreach (var some in made.Chunk(PairsAtOnce))
            {
                using var pairs = ConnectionStatement.WritePairs(session, relation, owner, some);
                await session.ExecuteAsync(pairs, cancellationToken);
            }
        }

        return new NewlyRelated<TOwner, TTarget>(relation, made);
    }

    private async Task<List<TTarget>> CreateEachAsync(Session session, IEnumerable<IRowValues> rows, CancellationToken cancellationToken)
    {
        var made = new List<TTarget>(creates.Count);
        foreach (var (number, row) in rows.Index())
        {
            var created = await NewRows.CreateAsync(session, relation.Target, row, cancellationToken);
            await RelatedChange<TTarget>.RunAllAsync(creates[number].Changes, session, created, isNew: true, cancellationToken);
            made.Add(created);
        }

        return made;
    }
}

/// <summary>Rows that are there already, and become related.</summary>
internal sealed class RelatedConnect<TOwner, TTarget, TFields>(RelationDescriptor<TOwner, TTarget, TFields> relation, RowSelection<TTarget> others) : RelatedChange<TOwner>
    where TFields : class
{
    internal override RelationDescriptor Relation => relation;

    internal override async Task<NewlyRelated<TOwner>> RunAsync(Session session, TOwner owner, CancellationToken cancellationToken)
    {
        if (relation.JoinTable is not null)
        {
            using var pairs = ConnectionStatement.WriteConnect(session, relation, owner, others);
            await session.ExecuteAsync(pairs, cancellationToken);
            return new NewlyRelated<TOwner, TTarget>(relation, rows: null);
        }

        var now = session.Database.Now();
        using var statement = session.NewStatement();
        UpdateStatement.WriteStart(statement, relation.Target);
        UpdateStatement.WriteValues(statement, relation.Target, new RowValues(relation.Target, relation.LinkedRowOf(session, owner, row: null), now), now);
        ConnectionStatement.WriteOthers(statement, relation, owner, others);
        statement.AppendReturning(relation.Target);
        var connected = await AuditTrail.WriteAsync(
            session,
            relation.Target,
            statement,
            AuditAction.Update,
            before => ConnectionStatement.WriteOthers(before, relation, owner, others),
            cancellationToken);
        return new NewlyRelated<TOwner, TTarget>(relation, connected);
    }
}
