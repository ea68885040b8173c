using Ashlar.Drivers;

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

    /// <summary>Reads row by row and keeps none. The connection is in use until the loop ends, also where it ends early.</summary>
    /// <remarks>A query with includes is read whole first: related rows are read for many rows at once.</remarks>
    public IAsyncEnumerable<TRow> AsAsyncEnumerable(CancellationToken cancellationToken = default) => StreamAsync(cancellationToken);

    /// <summary>Makes something else of each row: <c>Into((id, name) => new Line(id, name))</c>.</summary>
    public MappedQuery<TRow, TResult> Into<TResult>(Func<TRow, TResult> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return new(this, make);
    }

    /// <summary>The SQL, whose values are placeholders.</summary>
    public string ToSql()
    {
        using var statement = Session.NewStatement();
        WriteTo(statement, limit: null);
        return statement.Text.ToString();
    }

    internal abstract string ModelName { get; }

    /// <summary>Writes the statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="limit">Reads at most so many rows, whatever else limits them.</param>
    internal abstract void WriteTo(SqlWriter statement, int? limit);

    internal abstract ValueTask<List<TRow>> ReadAsync(int? limit, CancellationToken cancellationToken);

    internal abstract IAsyncEnumerable<TRow> StreamAsync(CancellationToken cancellationToken);
}
