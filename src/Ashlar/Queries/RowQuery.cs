using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A question to the database that gives rows. Nothing is sent before one of the methods that end in <c>Async</c>.</summary>
/// <typeparam name="TRow">What a row becomes.</typeparam>
public abstract class RowQuery<TRow>
{
    private protected RowQuery(Session session) => Session = session;

    internal Session Session { get; }

    /// <summary>Reads every row.</summary>
    public Task<List<TRow>> ToListAsync(CancellationToken cancellationToken = default) => ReadAsync(limit: null, cancellationToken).AsTask();

    /// <summary>Reads the first row, or nothing.</summary>
    public async Task<TRow?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(limit: 1, cancellationToken) is [var row] ? row : default;

    /// <summary>Reads the first row.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<TRow> FirstAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(limit: 1, cancellationToken) is [var row] ? row : throw new NotFoundException(ModelName);

    /// <summary>Reads the only row, or nothing.</summary>
    /// <exception cref="MoreThanOneException">There are several.</exception>
    public async Task<TRow?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(limit: 2, cancellationToken) switch
        {
            [] => default,
            [var row] => row,
            _ => throw new MoreThanOneException(ModelName),
        };

    /// <summary>Reads the only row.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="MoreThanOneException">There are several.</exception>
    public async Task<TRow> SingleAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(limit: 2, cancellationToken) switch
        {
            [] => throw new NotFoundException(ModelName),
            [var row] => row,
            _ => throw new MoreThanOneException(ModelName),
        };

    /// <summary>Reads row by row and keeps none. The connection is in use until the loop ends.</summary>
    /// <remarks>A query with includes is read whole first: related rows are read for many rows at once.</remarks>
    public async IAsyncEnumerable<TRow> AsAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
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

    /// <summary>The SQL, whose values are placeholders.</summary>
    public string ToSql()
    {
        using var statement = Session.NewStatement();
        WriteTo(statement, limit: null);
        return statement.Text.ToString();
    }

    private protected abstract string ModelName { get; }

    private protected virtual bool HasIncludes => false;

    /// <param name="statement">The statement.</param>
    /// <param name="limit">Reads at most so many rows, whatever else limits them.</param>
    private protected abstract void WriteTo(SqlWriter statement, int? limit);

    private protected abstract TRow Read(RowReader row);

    private protected virtual ValueTask ReadIncludesAsync(DatabaseConnection connection, List<TRow> rows, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    private async ValueTask<List<TRow>> ReadAsync(int? limit, CancellationToken cancellationToken)
    {
        using var statement = Session.NewStatement();
        WriteTo(statement, limit);
        statement.IsRepeatable = true;
        await using var lease = await Session.LeaseAsync(forWriting: false, cancellationToken);
        var rows = new List<TRow>(limit ?? 0);
        await using (var result = await Session.QueryAsync(lease.Connection, statement, cancellationToken))
        {
            while (await result.ReadAsync(cancellationToken))
            {
                rows.Add(Read(result.Row));
            }
        }

        await ReadIncludesAsync(lease.Connection, rows, cancellationToken);
        return rows;
    }
}
