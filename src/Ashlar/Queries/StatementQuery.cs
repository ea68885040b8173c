using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A query that reads the rows of a statement of its own.</summary>
/// <typeparam name="TRow">What a row becomes.</typeparam>
public abstract class StatementQuery<TRow> : RowQuery<TRow>
{
    private protected StatementQuery(Session session)
        : base(session)
    {
    }

    private protected virtual bool HasIncludes => false;

    private protected virtual int ExpectedCount => 0;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<List<TRow>> ReadAsync(int? limit, CancellationToken cancellationToken)
    {
        using var statement = Session.NewStatement();
        WriteTo(statement, limit);
        statement.IsRepeatable = true;
        var rows = new List<TRow>(limit ?? ExpectedCount);
        List<Func<ValueTask>>? later = HasIncludes ? [] : null;
        await using (var lease = await Session.LeaseAsync(forWriting: false, cancellationToken))
        {
            await (later is null
                ? Session.ReadToAsync(rows, lease.Connection, statement, Reader, cancellationToken)
                : ReadWithIncludesAsync(new(Session, lease.Connection, later, cancellationToken), statement, rows));
        }

        if (later is not null)
        {
            await IncludeContext.ReadLaterAsync(later);
        }

        return rows;
    }

    private ValueTask ReadWithIncludesAsync(IncludeRun run, SqlWriter statement, List<TRow> rows) =>
        run.Connection.HasBatches && TryWriteAhead(run, statement) is { } ahead
            ? ahead.ReadAsync(run, this, rows)
            : ReadThenIncludesAsync(run, statement, rows);

    private async ValueTask ReadThenIncludesAsync(IncludeRun run, SqlWriter statement, List<TRow> rows)
    {
        await Session.ReadToAsync(rows, run.Connection, statement, Reader, run.CancellationToken);
        await ReadIncludesAsync(run, rows);
    }

    internal override async IAsyncEnumerable<TRow> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (HasIncludes)
        {
            foreach (var row in await ReadAsync(limit: null, cancellationToken))
            {
                yield return row;
            }

            yield break;
        }

        using var statement = Session.NewStatement();
        WriteTo(statement, limit: null);
        statement.IsRepeatable = true;
        await using var lease = await Session.LeaseAsync(forWriting: false, cancellationToken);
        await using var result = await Session.QueryAsync(lease.Connection, statement, cancellationToken);
        while (await result.ReadAsync(cancellationToken))
        {
            yield return Reader(result.Row);
        }
    }

    /// <summary><see cref="RowQuery{TRow}.ToListAsync"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<List<TRow>> ListStep() => new(
        Session,
        writes: false,
        (session, token) => In(session).ToListAsync(token),
        _ => HasIncludes ? null : StepStatement.OfRows(WriteRead(limit: null), Reader));

    /// <summary><see cref="RowQuery{TRow}.FirstOrDefaultAsync"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TRow?> FirstOrDefaultStep() => new(
        Session,
        writes: false,
        (session, token) => In(session).FirstOrDefaultAsync(token),
        _ => HasIncludes ? null : StepStatement.OfRow(WriteRead(limit: 1), Reader));

    /// <summary>The only row of a query that has one in any case, such as an aggregate.</summary>
    internal BatchStep<TRow> SingleStep() => new(
        Session, writes: false, (session, token) => In(session).SingleAsync(token), _ => StepStatement.OfRow(WriteRead(limit: null), Reader)!);

    /// <summary>The same query in another session.</summary>
    private protected abstract StatementQuery<TRow> In(Session session);

    private SqlWriter WriteRead(int? limit)
    {
        var statement = Session.NewStatement();
        WriteTo(statement, limit);
        return statement;
    }

    /// <summary>Makes a row of what the database gave.</summary>
    internal abstract Func<RowReader, TRow> Reader { get; }

    /// <summary>The statements of related rows that need not wait for the rows of the query.</summary>
    private protected virtual IncludeBatch<TRow>? TryWriteAhead(IncludeRun run, SqlWriter statement) => null;

    private protected virtual ValueTask ReadIncludesAsync(IncludeRun run, List<TRow> rows) => ValueTask.CompletedTask;
}
