using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Reads a query page by page, by the place of a row and not by counting: rows that come or go meanwhile move no page.</summary>
public static class PageExtensions
{
    /// <summary>Reads a page: one statement, and one more for each include, which take one round trip on PostgreSQL.</summary>
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
        order = Keyset.Of(query.Session.Database.Dialect, query.Model, selection.Depth, selection.Order, WriteRow);
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
        var page = new PageOwners(this, direction, values);
        var rows = await page.ReadAsync(cancellationToken);
        if (isBackwards)
        {
            rows.Reverse();
            return new(rows, Next: page.First, Previous: page.HasMore ? page.Last : null);
        }

        return new(rows, Next: page.HasMore ? page.Last : null, Previous: cursor is null ? null : page.First);
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

    /// <summary>The rows of one page.</summary>
    private sealed class PageOwners(PageReader<TEntity, TFields> reader, Keyset direction, RowReader? cursor)
        : QueriedOwners<TEntity>(reader.query.Session, reader.selection.Includes)
    {
        private readonly Predicate? place = cursor is null ? null : direction.After(cursor);

        /// <summary>The cursor of the first row.</summary>
        public string? First { get; private set; }

        /// <summary>The cursor of the last row.</summary>
        public string? Last { get; private set; }

        /// <summary>There is a row behind the page.</summary>
        public bool HasMore { get; private set; }

        // The key ends the order of every page.
        public override bool MayRepeat => reader.selection is { IsSplit: false, Source: null, Cut: null, IsPage: false, DistinctBy.Length: 0 };

        protected override int ExpectedCount => Math.Min(reader.size, 64);

        public override void WriteColumns(SqlWriter writer, IReadOnlyList<ColumnDescriptor> columns)
        {
            Enter(writer);
            writer.AppendColumns(reader.selection.Depth, columns);
            WriteRest(writer, reader.size);
        }

        // One row more than the page has tells whether there is another page.
        protected override void WriteTo(SqlWriter statement)
        {
            Enter(statement);
            statement.AppendColumns(reader.selection.Depth, reader.query.Model);
            foreach (var key in direction.Keys)
            {
                statement.AppendTemplate(", {0}", key.Node);
            }

            WriteRest(statement, (int)Math.Min(reader.size + 1L, int.MaxValue));
        }

        protected override async ValueTask ReadRowsAsync(Result result, List<TEntity> rows, CancellationToken cancellationToken)
        {
            var model = reader.query.Model;
            while (await result.ReadAsync(cancellationToken))
            {
                if (rows.Count == reader.size)
                {
                    HasMore = true;
                    continue;
                }

                rows.Add(model.Read(result.Row));
                if (First is null || rows.Count == reader.size)
                {
                    Last = PageCursor.Write(reader.orderText, direction.Keys, result.Row, model.Columns.Count);
                    First ??= Last;
                }
            }
        }

        // Nothing behind a row, or nothing known of its place.
        protected override async ValueTask CheckAsync(DatabaseConnection connection, List<TEntity> rows, CancellationToken cancellationToken)
        {
            if (rows.Count > 0 || cursor is null || direction.Exists(cursor) is not { } exists)
            {
                return;
            }

            using var statement = Session.NewStatement();
            statement.AppendTemplate("SELECT {0}", exists);
            statement.IsRepeatable = true;
            await using var result = await Session.QueryAsync(connection, statement, cancellationToken);
            if (!await result.ReadAsync(cancellationToken) || !result.Row.GetBoolean(0))
            {
                throw new CursorException("The row at which the page ended is not there any more; begin with the first page.");
            }
        }

        private void Enter(SqlWriter writer)
        {
            writer.Enter(reader.query.Model, reader.selection.Depth);
            writer.Append("SELECT ");
        }

        private void WriteRest(SqlWriter writer, int limit)
        {
            reader.WriteFrom(writer, reader.selection, place);
            Ordering.WriteList(writer, direction.Orderings);
            writer.AppendPage(offset: null, limit);
        }
    }
}
