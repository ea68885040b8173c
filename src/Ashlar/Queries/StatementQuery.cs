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
    public BatchStep<List<TRow>> ListStep() => new ReadingAll(this);

    /// <summary><see cref="RowQuery{TRow}.FirstOrDefaultAsync"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TRow?> FirstOrDefaultStep() => new ReadingFirst(this);

    /// <summary>The only row of a query that has one in any case, such as an aggregate.</summary>
    internal BatchStep<TRow> SingleStep() => new ReadingOnly(this);

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

    private sealed class ReadingAll(StatementQuery<TRow> query) : BatchStep<List<TRow>>(query.Session, writes: false)
    {
        internal override Task<List<TRow>> CallAsync(Session session, CancellationToken cancellationToken) => query.In(session).ToListAsync(cancellationToken);

        internal override bool HasIncludes => query.HasIncludes;

        internal override SqlWriter TryWrite(BatchForm form) => query.WriteRead(limit: null);

        internal override IncludingRead<List<TRow>> WriteAhead(IncludeBatch batch)
        {
            var owners = query.WithIncludes(limit: null);
            owners.Write(batch);
            return new IncludingAll(owners);
        }

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        internal override async ValueTask<List<TRow>> ReadAsync(Result rows, CancellationToken cancellationToken)
        {
            var all = new List<TRow>(query.ExpectedCount);
            var read = query.Reader;
            while (await rows.ReadAsync(cancellationToken))
            {
                all.Add(read(rows.Row));
            }

            return all;
        }
    }

    private sealed class ReadingFirst(StatementQuery<TRow> query) : RowStep<TRow?>(query.Session, writes: false)
    {
        private protected override Func<RowReader, TRow?> Reader => query.Reader;

        internal override Task<TRow?> CallAsync(Session session, CancellationToken cancellationToken) => query.In(session).FirstOrDefaultAsync(cancellationToken);

        internal override bool HasIncludes => query.HasIncludes;

        internal override SqlWriter TryWrite(BatchForm form) => query.WriteRead(limit: 1);

        internal override IncludingRead<TRow?> WriteAhead(IncludeBatch batch)
        {
            var owners = query.WithIncludes(limit: 1);
            owners.Write(batch);
            return new IncludingFirst(owners);
        }
    }

    private sealed class IncludingAll(QueriedOwners<TRow> owners) : IncludingRead<List<TRow>>
    {
        public override ValueTask<List<TRow>> ReadAsync(IncludeRun run) => owners.ReadAsync(run);
    }

    private sealed class IncludingFirst(QueriedOwners<TRow> owners) : IncludingRead<TRow?>
    {
        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public override async ValueTask<TRow?> ReadAsync(IncludeRun run) => await owners.ReadAsync(run) is [var row, ..] ? row : default;
    }

    private sealed class ReadingOnly(StatementQuery<TRow> query) : RowStep<TRow>(query.Session, writes: false)
    {
        private protected override Func<RowReader, TRow> Reader => query.Reader;

        internal override Task<TRow> CallAsync(Session session, CancellationToken cancellationToken) => query.In(session).SingleAsync(cancellationToken);

        internal override SqlWriter TryWrite(BatchForm form) => query.WriteRead(limit: null);
    }
}
