using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A statement that gives one value.</summary>
internal sealed class ScalarQuery<T>(Session session, string modelName, Func<RowReader, T> read, Action<SqlWriter> write) : StatementQuery<T>(session)
{
    internal override string ModelName => modelName;

    internal override Func<RowReader, T> Reader => read;

    internal override void WriteTo(SqlWriter statement, int? limit) => write(statement);

    private protected override StatementQuery<T> In(Session session) => new ScalarQuery<T>(session, modelName, read, write);
}
