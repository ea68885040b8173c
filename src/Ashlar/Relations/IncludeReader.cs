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
    // Each has statements of its own: so many are sent together.
    private const int OwnersOfBatch = 100;

    public ValueTask ReadAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners) =>
        relation.IsAcrossServices ? ReadOfServiceAsync(run, context, owners) : ReadHereAsync(run, context, owners);

    private ValueTask ReadOfServiceAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners)
    {
        var session = run.Session.Beside(relation.Target);
        if (session.SharesConnections(run.Session.Database))
        {
            return ReadBesideAsync(run, session, context, owners);
        }

        // Two connections at once, taken in either order, could wait for each other.
        run.ReadElsewhere(() => ReadThereAsync(session, context, owners, run.CancellationToken));
        return ValueTask.CompletedTask;
    }

    private async ValueTask ReadBesideAsync(IncludeRun run, Session session, IncludeContext context, IReadOnlyList<TOwner> owners)
    {
        var beside = new IncludeRun(session, run.CancellationToken) { Connection = run.Connection };
        await ReadHereAsync(beside, context, owners);
        run.ReadElsewhere(beside.ReadElsewhereAsync);
    }

    private async ValueTask ReadThereAsync(Session session, IncludeContext context, IReadOnlyList<TOwner> owners, CancellationToken cancellationToken)
    {
        var there = new IncludeRun(session, cancellationToken);
        await using (var lease = await session.LeaseAsync(forWriting: false, cancellationToken))
        {
            there.Connection = lease.Connection;
            await ReadHereAsync(there, context, owners);
        }

        await there.ReadElsewhereAsync();
    }

    private ValueTask ReadHereAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners) =>
        context.Place is null && relation.IsReadOneByOne(run.Session, context, selection) ? ReadOneByOneAsync(run, context, owners)
        : owners.Count == 1 ? ReadOfOneAsync(run, context, owners[0]) : ReadOfManyAsync(run, context, owners);

    private async ValueTask ReadOneByOneAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners)
    {
        foreach (var some in owners.Chunk(OwnersOfBatch))
        {
            using var batch = new IncludeBatch(run.Session);
            var contexts = Array.ConvertAll(some, o => context.Of(Alone(o)));
            for (var i = 0; i < some.Length && run.Session.HasBatches; i++)
            {
                relation.WriteAhead(batch, contexts[i], new KnownOwners<TOwner>([some[i]]), selection);
            }

            if (batch.Count == 0)
            {
                await ReadEachAsync(run, contexts, some);
                continue;
            }

            await using (await batch.SendAsync(run))
            {
                await ReadEachAsync(run, contexts, some);
            }

            await run.ReadPutOffAsync();
        }
    }

    private async ValueTask ReadEachAsync(IncludeRun run, IncludeContext[] contexts, TOwner[] owners)
    {
        for (var i = 0; i < owners.Length; i++)
        {
            await ReadOfOneAsync(run, contexts[i], owners[i]);
        }
    }

    private OnlyOwner Alone(TOwner owner)
    {
        var model = relation.Owner;
        var key = new IParameter[model.KeyColumns.Count];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = ((IRowKeys<TOwner>)model).KeyValueOf(owner, i);
        }

        return key.Length > 0
            ? new(model, key)
            : throw new InvalidOperationException($"What is included looks beyond \"{model.Name}.{relation.Name}\", whose rows several rows share, and those of \"{model.Name}\" have no key to tell them apart; select the values with Select.");
    }

    // Whose the rows are need not be looked up.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadOfOneAsync(IncludeRun run, IncludeContext context, TOwner owner)
    {
        var rows = new List<TTarget>(selection.ExpectedCount);
        if (relation.HasKey(owner))
        {
            await ReadRowsAsync(run, context, context.Place is null ? [relation.OwnerKey(owner)] : [], rows, byKey: null);
            await IncludeContext.ReadAllAsync(run, selection.Includes, rows, context);
        }

        Attach(owner, rows);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadOfManyAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners)
    {
        var keys = relation.DistinctKeysOf(owners);
        var rows = new List<TTarget>();
        var byKey = new Dictionary<TKey, List<TTarget>>(keys.Length, relation.Key.Comparer);
        if (keys.Length > 0)
        {
            await ReadRowsAsync(run, context, keys, rows, byKey);
            await IncludeContext.ReadAllAsync(run, selection.Includes, rows, context);
        }

        foreach (var owner in owners)
        {
            Attach(owner, relation.HasKey(owner) && byKey.TryGetValue(relation.OwnerKey(owner), out var found) ? found : []);
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

    private ValueTask ReadRowsAsync(IncludeRun run, IncludeContext context, TKey[] keys, List<TTarget> rows, Dictionary<TKey, List<TTarget>>? byKey) =>
        context.Place is { } place ? ReadOfBatchAsync(run, place, rows, byKey) : AskAsync(run, context, keys, rows, byKey);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadOfBatchAsync(IncludeRun run, int place, List<TTarget> rows, Dictionary<TKey, List<TTarget>>? byKey)
    {
        var result = await run.Batch!.RowsOfAsync(place, run.CancellationToken);
        while (await result.ReadAsync(run.CancellationToken))
        {
            Add(result.Row, rows, byKey);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AskAsync(IncludeRun run, IncludeContext context, TKey[] keys, List<TTarget> rows, Dictionary<TKey, List<TTarget>>? byKey)
    {
        using var statement = run.Session.NewStatement();
        IncludeStatement.Write(statement, context, selection, new OwnerKeys<TKey>(relation.Key, keys));
        statement.IsRepeatable = true;
        await using var result = await run.Session.QueryAsync(run.Connection, statement, run.CancellationToken);
        while (await result.ReadAsync(run.CancellationToken))
        {
            Add(result.Row, rows, byKey);
        }
    }

    private void Add(RowReader values, List<TTarget> rows, Dictionary<TKey, List<TTarget>>? byKey)
    {
        var row = relation.Target.Read(values);
        rows.Add(row);
        if (byKey is null)
        {
            return;
        }

        // Behind a table between the two, the owner's key is the last column.
        var key = relation.TargetKey is { } targetKey ? targetKey(row) : relation.Key.SingleType!.Read(values, relation.Target.Columns.Count);
        if (!byKey.TryGetValue(key, out var siblings))
        {
            byKey.Add(key, siblings = []);
        }

        siblings.Add(row);
    }
}
