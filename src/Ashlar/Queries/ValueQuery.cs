using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A query that reads selected values.</summary>
/// <typeparam name="TRow">A value, or a tuple of values.</typeparam>
public sealed class ValueQuery<TRow> : StatementQuery<TRow>
{
    private readonly string modelName;
    private readonly RowShape<TRow> shape;
    private readonly WriteValues write;
    private readonly bool isDistinct;

    internal ValueQuery(Session session, string modelName, RowShape<TRow> shape, WriteValues write, bool isDistinct = false)
        : base(session) => (this.modelName, this.shape, this.write, this.isDistinct) = (modelName, shape, write, isDistinct);

    /// <summary>Leaves out rows whose values were all there before.</summary>
    public ValueQuery<TRow> Distinct() => new(Session, modelName, shape, write, isDistinct: true);

    /// <summary>How many rows there are: so many groups, or so many different values.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        Around("SELECT COUNT(*) FROM (", ") AS r", static row => row.GetInt(0)).SingleAsync(cancellationToken);

    /// <summary>Whether there is a row.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        Around("SELECT EXISTS (", ")", static row => row.GetBoolean(0)).SingleAsync(cancellationToken);

    internal override string ModelName => modelName;

    internal override void WriteTo(SqlWriter statement, int? limit) => write(statement, shape.Values, isDistinct, limit);

    private protected override StatementQuery<TRow> In(Session session) => new ValueQuery<TRow>(session, modelName, shape, write, isDistinct);

    internal override Func<RowReader, TRow> Reader => shape.Read;

    private ValueQuery<TValue> Around<TValue>(string before, string behind, Func<RowReader, TValue> read) =>
        new(Session, modelName, new RowShape<TValue>([], read), (statement, _, _, _) =>
        {
            statement.Append(before);
            WriteTo(statement, limit: null);
            statement.Append(behind);
        });
}

/// <summary>Writes the statement that reads these values.</summary>
internal delegate void WriteValues(SqlWriter statement, SqlNode[] values, bool isDistinct, int? limit);
