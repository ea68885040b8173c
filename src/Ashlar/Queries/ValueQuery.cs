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

    internal override string ModelName => modelName;

    internal override void WriteTo(SqlWriter statement, int? limit) => write(statement, shape.Values, isDistinct, limit);

    private protected override StatementQuery<TRow> In(Session session) => new ValueQuery<TRow>(session, modelName, shape, write, isDistinct);

    internal override Func<RowReader, TRow> Reader => shape.Read;
}

/// <summary>Writes the statement that reads these values.</summary>
internal delegate void WriteValues(SqlWriter statement, SqlNode[] values, bool isDistinct, int? limit);
