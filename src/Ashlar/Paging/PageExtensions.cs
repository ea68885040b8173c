using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Reads a query page by page, by the place of a row and not by counting: rows that come or go meanwhile move no page.</summary>
public static class PageExtensions
{
    /// <summary>Reads a page: one statement, and one more for each include.</summary>
    /// <param name="rows">The query, sorted in any way; the key decides between rows that are otherwise equal.</param>
    /// <param name="size">The largest number of rows on the page.</param>
    /// <param name="after">The <see cref="Page{TRow}.Next"/> of the page before.</param>
    /// <param name="before">The <see cref="Page{TRow}.Previous"/> of the page behind; the rows still come in the query's order.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <exception cref="CursorException">The cursor was changed, or belongs to a query with another order.</exception>
    /// <exception cref="ArgumentException">Both cursors are given.</exception>
    public static Task<Page<TEntity>> PageAsync<TEntity, TFields>(
        this Query<TEntity, TFields> rows, int size, string? after = null, string? before = null, CancellationToken cancellationToken = default)
        where TFields : class, ITableFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return after is not null && before is not null
            ? throw new ArgumentException("A page comes after a cursor or before one; leave one of the two out.", nameof(before))
            : new PageReader<TEntity, TFields>(rows, size).ReadAsync(after ?? before, isBackwards: before is not null, cancellationToken);
    }
}

/// <summary>Reads a page of a query.</summary>
internal sealed class PageReader<TEntity, TFields>
    where TFields : class
{
    private readonly Query<TEntity, TFields> query;
    private readonly RowSelection<TEntity> selection;
    private readonly Keyset order;
    private readonly int size;
    private readonly string orderText;

    public PageReader(Query<TEntity, TFields> query, int size)
    {
        (this.query, this.size, selection) = (query, size, query.Selection);
        order = Keyset.Of(query.Session.Database.Dialect, query.Model, selection.Depth, selection.Orderings, WriteRow);
        using var text = query.Session.NewStatement();
        text.Enter(query.Model, selection.Depth);
        text.AppendTable(query.Model);
        Ordering.WriteList(text, order.Orderings);
        orderText = text.Text.ToString();
    }

    public async Task<Page<TEntity>> ReadAsync(string? cursor, bool isBackwards, CancellationToken cancellationToken)
    {
        var direction = isBackwards ? order.Reversed() : order;
        var values = cursor is null ? null : PageCursor.Read(cursor, orderText);
        var place = values is null ? null : direction.After(values);
        var session = query.Session;
        using var statement = session.NewStatement();
        Write(statement, direction, place);
        statement.IsRepeatable = true;
        var rows = new List<TEntity>();
        var hasMore = false;
        string? first = null;
        string? last = null;
        List<Func<ValueTask>> later = [];
        await using (var lease = await session.LeaseAsync(forWriting: false, cancellationToken))
        {
            await using (var result = await session.QueryAsync(lease.Connection, statement, cancellationToken))
            {
                while (await result.ReadAsync(cancellationToken))
                {
                    if (rows.Count == size)
                    {
                        hasMore = true;
                        continue;
                    }

                    rows.Add(query.Model.Read(result.Row));
                    if (first is null || rows.Count == size)
                    {
                        last = PageCursor.Write(orderText, order.Keys, result.Row, query.Model.Columns.Count);
                        first ??= last;
                    }
                }
            }

            if (rows.Count == 0 && values is not null && direction.Exists(values) is { } exists)
            {
                await FindRowAsync(exists, lease.Connection, cancellationToken);
            }

            await IncludeContext.ReadAllAsync(new IncludeRun(session, lease.Connection, later, cancellationToken), selection.Includes, rows);
        }

        await IncludeContext.ReadLaterAsync(later);
        if (isBackwards)
        {
            rows.Reverse();
            return new(rows, Next: first, Previous: hasMore ? last : null);
        }

        return new(rows, Next: hasMore ? last : null, Previous: cursor is null ? null : first);
    }

    // One row more than the page has tells whether there is another page.
    private void Write(SqlWriter statement, Keyset direction, Predicate? place)
    {
        statement.Enter(query.Model, selection.Depth);
        statement.Append("SELECT ");
        statement.AppendColumns(selection.Depth, query.Model);
        foreach (var key in direction.Keys)
        {
            statement.AppendTemplate(", {0}", key.Node);
        }

        WriteFrom(statement, selection, place);
        Ordering.WriteList(statement, direction.Orderings);
        statement.AppendPage(offset: null, limit: size + 1);
    }

    private void WriteRow(SqlWriter statement, Predicate row) => WriteFrom(statement, selection.MovedTo(selection.Depth + 1), row);

    private void WriteFrom(SqlWriter statement, RowSelection<TEntity> rows, Predicate? condition)
    {
        if (rows.IsPage || rows.DistinctBy.Length > 0)
        {
            SelectStatement.WriteSource(statement, query.Model, rows);
            if (condition is not null)
            {
                statement.AppendTemplate(" WHERE {0}", condition);
            }
        }
        else
        {
            var filter = condition is null ? rows.Filter : Conjunction.Of(rows.Filter, condition);
            SelectStatement.WriteSource(statement, query.Model, rows with { Filter = filter });
        }
    }

    // Nothing behind a row, or nothing known of its place.
    private async Task FindRowAsync(Predicate exists, DatabaseConnection connection, CancellationToken cancellationToken)
    {
        using var statement = query.Session.NewStatement();
        statement.AppendTemplate("SELECT {0}", exists);
        statement.IsRepeatable = true;
        await using var result = await query.Session.QueryAsync(connection, statement, cancellationToken);
        if (!await result.ReadAsync(cancellationToken) || !result.Row.GetBoolean(0))
        {
            throw new CursorException("The row at which the page ended is not there any more; begin with the first page.");
        }
    }
}
