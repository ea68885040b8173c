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

    internal override ValueTask<List<TRow>> ReadAsync(int? limit, CancellationToken cancellationToken) =>
        HasIncludes ? WithIncludes(limit).ReadAsync(cancellationToken) : ReadRowsAsync(limit, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<List<TRow>> ReadRowsAsync(int? limit, CancellationToken cancellationToken)
    {
        using var statement = Session.NewStatement();
        WriteTo(statement, limit);
        statement.IsRepeatable = true;
        var rows = new List<TRow>(limit ?? ExpectedCount);
        await using var lease = await Session.LeaseAsync(forWriting: false, cancellationToken);
        await Session.ReadToAsync(rows, lease.Connection, statement, Reader, cancellationToken);
        return rows;
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

    /// <summary>The rows together with what they include.</summary>
    private protected virtual QueriedOwners<TRow> WithIncludes(int? limit) => throw new InvalidOperationException("The query includes nothing.");
}
