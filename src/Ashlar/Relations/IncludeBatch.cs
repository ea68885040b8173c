using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Related rows that are asked for together with their owner: its key is a value of the filter, so nobody need wait for the row.</summary>
internal sealed class IncludeBatch<TOwner> : IDisposable
{
    private readonly (Included<TOwner> Included, IncludeContext Context)[] ahead;

    // The owner's statement comes first.
    private readonly SqlWriter[] statements;
    private int count;
    private List<Included<TOwner>>? later;

    private IncludeBatch(SqlWriter ownerStatement, int includes)
    {
        ahead = new (Included<TOwner>, IncludeContext)[includes];
        statements = new SqlWriter[includes + 1];
        statements[0] = ownerStatement;
    }

    /// <summary>Writes the statements of those includes that compare the pinned column, or gives nothing where none does.</summary>
    /// <param name="run">Where they are read.</param>
    /// <param name="ownerStatement">Reads the owner. Whoever made it disposes it.</param>
    /// <param name="includes">What is included.</param>
    /// <param name="owner">The owner's key.</param>
    public static IncludeBatch<TOwner>? TryWrite(IncludeRun run, SqlWriter ownerStatement, Included<TOwner>[] includes, PinnedKey owner)
    {
        var batch = new IncludeBatch<TOwner>(ownerStatement, includes.Length);
        foreach (var included in includes)
        {
            var statement = run.Session.NewStatement();
            var context = new IncludeContext(run, included.Relation, included.OwnerDepth);

            // Of two includes of one relation, the one that was said last counts.
            if (!batch.IsLater(included) && included.TryWriteAhead(statement, context, owner))
            {
                statement.IsRepeatable = true;
                batch.ahead[batch.count] = (included, context);
                batch.statements[++batch.count] = statement;
            }
            else
            {
                statement.Dispose();
                (batch.later ??= []).Add(included);
            }
        }

        return batch.count > 0 ? batch : null;
    }

    /// <summary>Reads the owner, if there is one, and its related rows. The batch is used up.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ReadAsync(IncludeRun run, StatementQuery<TOwner> query, List<TOwner> owners)
    {
        using var sending = this;
        var sent = new ArraySegment<SqlWriter>(statements, 0, count + 1);
        await using (var results = await run.Session.QueryBatchAsync(run.Connection, sent, run.CancellationToken))
        {
            var rows = await results.RowsOfAsync(0, run.CancellationToken);
            while (await rows.ReadAsync(run.CancellationToken))
            {
                owners.Add(query.Reader(rows.Row));
            }

            for (var i = 0; i < count; i++)
            {
                var (included, context) = ahead[i];
                context.Ready = await results.RowsOfAsync(i + 1, run.CancellationToken);
                await included.ReadAsync(context, owners);
            }
        }

        if (later is not null)
        {
            await IncludeContext.ReadAllAsync(run, [.. later], owners);
        }
    }

    public void Dispose()
    {
        for (var i = 1; i <= count; i++)
        {
            statements[i].Dispose();
        }
    }

    private bool IsLater(Included<TOwner> included) => later is not null && later.Exists(l => l.Relation == included.Relation);
}
