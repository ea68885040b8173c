using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A query that reads the rows of a statement of its own.</summary>
/// <typeparam name="TRow">What a row becomes.</typeparam>
public abstract class StatementQuery<TRow> : RowQuery<TRow>
{
    // Nothing is ever added to it: only a query with includes adds.
    private static readonly List<Func<ValueTask>> s_nothing = [];

    private protected StatementQuery(Session session)
        : base(session)
    {
    }

    private protected virtual bool HasIncludes => false;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<List<TRow>> ReadAsync(int? limit, CancellationToken cancellationToken)
    {
        using var statement = Session.NewStatement();
        WriteTo(statement, limit);
        statement.IsRepeatable = true;
        var rows = new List<TRow>(limit ?? 0);
        List<Func<ValueTask>> later = HasIncludes ? [] : s_nothing;
        await ReadAsync(statement, rows, later, cancellationToken);
        await IncludeContext.ReadLaterAsync(later);
        return rows;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadAsync(SqlWriter statement, List<TRow> rows, List<Func<ValueTask>> later, CancellationToken cancellationToken)
    {
        await using var lease = await Session.LeaseAsync(forWriting: false, cancellationToken);
        if (HasIncludes && lease.Connection.HasBatches && TryWriteAhead(lease.Connection) is { } ahead)
        {
            using (ahead)
            {
                await ahead.ReadAsync(statement, Read, rows, later, cancellationToken);
            }

            return;
        }

        await using (var result = await Session.QueryAsync(lease.Connection, statement, cancellationToken))
        {
            while (await result.ReadAsync(cancellationToken))
            {
                rows.Add(Read(result.Row));
            }
        }

        await ReadIncludesAsync(lease.Connection, rows, later, cancellationToken);
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
            yield return Read(result.Row);
        }
    }

    private protected abstract TRow Read(RowReader row);

    /// <summary>The statements of related rows that need not wait for the rows of the query.</summary>
    private protected virtual IncludeBatch<TRow>? TryWriteAhead(DatabaseConnection connection) => null;

    private protected virtual ValueTask ReadIncludesAsync(DatabaseConnection connection, List<TRow> rows, List<Func<ValueTask>> later, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
