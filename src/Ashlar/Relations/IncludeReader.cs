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

        var session = context.Session.Beside(relation.Target);
        if (session.SharesConnections(context.Session.Database))
        {
            return ReadHereAsync(context with { Session = session }, owners);
        }

        // Two connections at once, taken in either order, could wait for each other.
        context.Later.Add(() => ReadThereAsync(context, session, owners));
        return ValueTask.CompletedTask;
    }

    private async ValueTask ReadThereAsync(IncludeContext context, Session session, IReadOnlyList<TOwner> owners)
    {
        List<Func<ValueTask>> later = [];
        await using (var lease = await session.LeaseAsync(forWriting: false, context.CancellationToken))
        {
            await ReadHereAsync(context with { Session = session, Connection = lease.Connection, Later = later }, owners);
        }

        await IncludeContext.ReadLaterAsync(later);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadHereAsync(IncludeContext context, IReadOnlyList<TOwner> owners)
    {
        var keys = KeysOf(owners);
        var rows = new List<TTarget>();
        var byKey = new Dictionary<TKey, List<TTarget>>(keys.Length);
        if (keys.Length > 0)
        {
            await ReadRowsAsync(context, keys, rows, byKey);
            await IncludeContext.ReadAllAsync(context.Session, context.Connection, selection.Includes, rows, context.Later, context.CancellationToken);
        }

        foreach (var owner in owners)
        {
            var related = HasKey(owner) && byKey.TryGetValue(relation.OwnerKey(owner), out var found) ? found : [];

            // A required row that is hidden from this query is as if it had not been included.
            if (related.Count > 0 || !relation.IsRequired)
            {
                relation.Attach(owner, related);
            }
        }
    }

    private bool HasKey(TOwner owner) => relation.HasOwnerKey is null || relation.HasOwnerKey(owner);

    private TKey[] KeysOf(IReadOnlyList<TOwner> owners)
    {
        if (owners.Count == 1)
        {
            return HasKey(owners[0]) ? [relation.OwnerKey(owners[0])] : [];
        }

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
    private async ValueTask ReadRowsAsync(IncludeContext context, TKey[] keys, List<TTarget> rows, Dictionary<TKey, List<TTarget>> byKey)
    {
        if (context.Ready is { } ready)
        {
            await CollectAsync(ready, rows, byKey, context.CancellationToken);
            return;
        }

        using var statement = context.Session.NewStatement();
        IncludeStatement.Write(statement, context, selection, new OwnerKeys<TKey>(relation.Key, keys));
        statement.IsRepeatable = true;
        await using var result = await context.Session.QueryAsync(context.Connection, statement, context.CancellationToken);
        await CollectAsync(result, rows, byKey, context.CancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask CollectAsync(Result result, List<TTarget> rows, Dictionary<TKey, List<TTarget>> byKey, CancellationToken cancellationToken)
    {
        var keyOrdinal = relation.Target.Columns.Count;
        while (await result.ReadAsync(cancellationToken))
        {
            var row = relation.Target.Read(result.Row);
            var key = relation.TargetKey is { } targetKey ? targetKey(row) : relation.Key.SingleType!.Read(result.Row, keyOrdinal);
            rows.Add(row);
            if (!byKey.TryGetValue(key, out var siblings))
            {
                byKey.Add(key, siblings = []);
            }

            siblings.Add(row);
        }
    }
}
