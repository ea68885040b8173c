using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The rows of a statement of a file as records of a model: they can be read, and nothing more.</summary>
internal sealed class SqlRows<TRow>(Session session, SqlCall call, Func<RowReader, TRow> read) : StatementQuery<TRow>(session)
{
    internal override string ModelName => call.Name;

    internal override void WriteTo(SqlWriter statement, int? limit)
    {
        if (limit is null)
        {
            call.WriteTo(statement);
            return;
        }

        statement.Append("SELECT * FROM (");
        call.WriteTo(statement);
        statement.Append(") AS t0");
        statement.AppendPage(offset: null, limit);
    }

    private protected override StatementQuery<TRow> In(Session session) => new SqlRows<TRow>(session, call, read);

    internal override Func<RowReader, TRow> Reader => read;
}
