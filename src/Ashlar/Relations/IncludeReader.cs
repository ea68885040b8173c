using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Reads the related rows of many owners in one statement, and gives each owner its own.</summary>
internal sealed class IncludeReader<TOwner, TTarget, TFields, TKey>(
    RelationDescriptor<TOwner, TTarget, TFields, TKey> relation,
    RowSelection<TTarget> selection)
    where TFields : class
    where TKey : notnull
{
    public ValueTask ReadAsync(IncludeContext context, IReadOnlyList<TOwner> owners)
    {
        if (!relation.IsAcrossServices)
        {
            return ReadHereAsync(context, owners);
        }

        var session = context.Run.Session.Beside(relation.Target);
        if (session.SharesConnections(context.Run.Session.Database))
        {
            return ReadHereAsync(context.In(context.Run with { Session = session }), owners);
        }

        // Two connections at once, taken in either order, could wait for each other.
        context.Run.Later.Add(ReadingThere(context, session, owners));
        return ValueTask.CompletedTask;
    }

    private Func<ValueTask> ReadingThere(IncludeContext context, Session session, IReadOnlyList<TOwner> owners) => () => ReadThereAsync(context, session, owners);

    private async ValueTask ReadThereAsync(IncludeContext context, Session session, IReadOnlyList<TOwner> owners)
    {
        List<Func<ValueTask>> later = [];
        await using (var lease = await session.LeaseAsync(forWriting: false, context.Run.CancellationToken))
        {
            await ReadHereAsync(context.In(context.Run with { Session = session, Connection = lease.Connection, Later = later }), owners);
        }

        await IncludeContext.ReadLaterAsync(later);
    }

    private ValueTask ReadHereAsync(IncludeContext context, IReadOnlyList<TOwner> owners) =>
        owners.Count == 1 ? ReadOfOneAsync(context, owners[0]) : ReadOfManyAsync(context, owners);

    // Whose the rows are need not be looked up.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadOfOneAsync(IncludeContext context, TOwner owner)
    {
        var rows = new List<TTarget>(selection.ExpectedCount);
        if (HasKey(owner))
        {
            await ReadRowsAsync(context, [relation.OwnerKey(owner)], rows, byKey: null);
            await IncludeContext.ReadAllAsync(context.Run, selection.Includes, rows, context);
        }

        Attach(owner, rows);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadOfManyAsync(IncludeContext context, IReadOnlyList<TOwner> owners)
    {
        var keys = KeysOf(owners);
        var rows = new List<TTarget>();
        var byKey = new Dictionary<TKey, List<TTarget>>(keys.Length);
        if (keys.Length > 0)
        {
            await ReadRowsAsync(context, keys, rows, byKey);
            await IncludeContext.ReadAllAsync(context.Run, selection.Includes, rows, context);
        }

        foreach (var owner in owners)
        {
            Attach(owner, HasKey(owner) && byKey.TryGetValue(relation.OwnerKey(owner), out var found) ? found : []);
        }
    }

    // A required row that is hidden from this query is as if it had not been included.
    private void Attach(TOwner owner, List<TTarget> related)
    {
        if (related.Count > 0 || !relation.IsRequired)
        {
            relation.Attach(owner, related);
        }
    }

    private bool HasKey(TOwner owner) => relation.HasOwnerKey is null || relation.HasOwnerKey(owner);

    private TKey[] KeysOf(IReadOnlyList<TOwner> owners)
    {
        var keys = new HashSet<TKey>(owners.Count);
        foreach (var owner in owners)
        {
            if (HasKey(owner))
            {
                keys.Add(relation.OwnerKey(owner));
            }
        }

        return [.. keys];
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadRowsAsync(IncludeContext context, TKey[] keys, List<TTarget> rows, Dictionary<TKey, List<TTarget>>? byKey)
    {
        if (context.Ready is { } ready)
        {
            await CollectAsync(ready, rows, byKey, context.Run.CancellationToken);
            return;
        }

        using var statement = context.Run.Session.NewStatement();
        IncludeStatement.Write(statement, context, selection, new OwnerKeys<TKey>(relation.Key, keys));
        statement.IsRepeatable = true;
        await using var result = await context.Run.Session.QueryAsync(context.Run.Connection, statement, context.Run.CancellationToken);
        await CollectAsync(result, rows, byKey, context.Run.CancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask CollectAsync(Result result, List<TTarget> rows, Dictionary<TKey, List<TTarget>>? byKey, CancellationToken cancellationToken)
    {
        var keyOrdinal = relation.Target.Columns.Count;
        while (await result.ReadAsync(cancellationToken))
        {
            var row = relation.Target.Read(result.Row);
            rows.Add(row);
            if (byKey is null)
            {
                continue;
            }

            var key = relation.TargetKey is { } targetKey ? targetKey(row) : relation.Key.SingleType!.Read(result.Row, keyOrdinal);
            if (!byKey.TryGetValue(key, out var siblings))
            {
                byKey.Add(key, siblings = []);
            }

            siblings.Add(row);
        }
    }
}
