using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Related rows that are asked for together with their owner: its key is a value of the filter, so nobody need wait for the row.</summary>
internal sealed class IncludeBatch<TOwner> : IDisposable
{
    private readonly Session session;
    private readonly DatabaseConnection connection;
    private readonly List<SqlWriter> statements = [];
    private readonly List<Included<TOwner>> ahead = [];
    private readonly List<Included<TOwner>> later = [];

    private IncludeBatch(Session session, DatabaseConnection connection) => (this.session, this.connection) = (session, connection);

    /// <summary>Writes the statements of those includes that compare the pinned column, or gives nothing where none does.</summary>
    public static IncludeBatch<TOwner>? TryWrite(Session session, DatabaseConnection connection, Included<TOwner>[] includes, PinnedKey owner)
    {
        var batch = new IncludeBatch<TOwner>(session, connection);
        foreach (var included in includes)
        {
            var statement = session.NewStatement();

            // Of two includes of one relation, the one that was said last counts.
            if (!batch.later.Exists(l => l.Relation == included.Relation) && included.TryWriteAhead(statement, batch.ContextOf(included, default), owner))
            {
                statement.IsRepeatable = true;
                batch.statements.Add(statement);
                batch.ahead.Add(included);
            }
            else
            {
                statement.Dispose();
                batch.later.Add(included);
            }
        }

        return batch.ahead.Count > 0 ? batch : null;
    }

    /// <summary>Reads the owner, if there is one, and its related rows.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ReadAsync(SqlWriter ownerStatement, Func<RowReader, TOwner> read, List<TOwner> owners, List<Func<ValueTask>> elsewhere, CancellationToken cancellationToken)
    {
        await using (var results = await session.QueryBatchAsync(connection, [ownerStatement, .. statements], cancellationToken))
        {
            var rows = results.Current;
            while (await rows.ReadAsync(cancellationToken))
            {
                owners.Add(read(rows.Row));
            }

            foreach (var included in ahead)
            {
                await results.NextAsync(cancellationToken);
                await included.ReadAsync(ContextOf(included, cancellationToken) with { Ready = results.Current }, owners);
            }
        }

        await IncludeContext.ReadAllAsync(session, connection, [.. later], owners, elsewhere, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var statement in statements)
        {
            statement.Dispose();
        }
    }

    private IncludeContext ContextOf(Included<TOwner> included, CancellationToken cancellationToken) =>
        new(session, connection, included.Relation, included.OwnerDepth, cancellationToken) { Later = [] };
}
