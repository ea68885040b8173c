using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A query that reads selected values.</summary>
/// <typeparam name="TRow">A value, or a tuple of values.</typeparam>
public abstract class ValueQuery<TRow> : StatementQuery<TRow>
{
    private protected ValueQuery(Session session, ValueSelection selection, RowShape<TRow> shape)
        : base(session) => (Selection, Shape) = (selection, shape);

    /// <summary>Leaves out the first rows that are left. <c>Skip</c> and <c>Take</c> cut in the order of their calls.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public abstract ValueQuery<TRow> Skip(int count);

    /// <summary>Reads at most so many rows. <c>Skip</c> and <c>Take</c> cut in the order of their calls.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public abstract ValueQuery<TRow> Take(int count);

    /// <summary>How many rows there are: so many groups, or so many different values.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        Around("SELECT COUNT(*) FROM (", ") AS r", static row => row.GetInt(0)).SingleAsync(cancellationToken);

    /// <summary>Whether there is a row.</summary>
    // Right inside of EXISTS a database may forget DISTINCT, and skip too few rows.
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        Around("SELECT EXISTS (SELECT 1 FROM (", ") AS r)", static row => row.GetBoolean(0)).SingleAsync(cancellationToken);

    internal ValueSelection Selection { get; }

    internal RowShape<TRow> Shape { get; }

    internal override string ModelName => Selection.Rows.ModelName;

    internal override Func<RowReader, TRow> Reader => Shape.Read;

    private protected override int ExpectedCount => Selection.Range.ExpectedCount;

    internal override void WriteTo(SqlWriter statement, int? limit) => ValueStatement.Write(statement, Selection, Shape.Values, limit);

    private ScalarQuery<TValue> Around<TValue>(string before, string behind, Func<RowReader, TValue> read) =>
        new(Session, ModelName, read, statement =>
        {
            statement.Append(before);
            WriteTo(statement, limit: null);
            statement.Append(behind);
        });
}
