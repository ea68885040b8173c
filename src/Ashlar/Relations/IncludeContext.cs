using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Where related rows are read: on the connection that read their owners, at a level of nesting.</summary>
/// <param name="Session">The session of the query.</param>
/// <param name="Connection">The connection that read the owners.</param>
/// <param name="Relation">The relation that is read.</param>
/// <param name="OwnerDepth">The owners' level.</param>
/// <param name="CancellationToken">Stops the query.</param>
internal sealed record IncludeContext(
    Session Session,
    DatabaseConnection Connection,
    RelationDescriptor Relation,
    int OwnerDepth,
    CancellationToken CancellationToken)
{
    public int Depth => OwnerDepth + 1;

    /// <summary>What is to be read from other databases once this one's connection is free.</summary>
    public required List<Func<ValueTask>> Later { get; init; }

    /// <summary>The related rows, where they were asked for together with their owner.</summary>
    public Result? Ready { get; init; }

    /// <summary>Reads what was asked to be included with these rows.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask ReadAllAsync<TOwner>(
        Session session,
        DatabaseConnection connection,
        Included<TOwner>[] includes,
        IReadOnlyList<TOwner> owners,
        List<Func<ValueTask>> later,
        CancellationToken cancellationToken)
    {
        if (owners.Count == 0)
        {
            return;
        }

        foreach (var included in includes)
        {
            var context = new IncludeContext(session, connection, included.Relation, included.OwnerDepth, cancellationToken) { Later = later };
            await included.ReadAsync(context, owners);
        }
    }

    /// <summary>Reads what was left for later, one after the other.</summary>
    public static async ValueTask ReadLaterAsync(List<Func<ValueTask>> later)
    {
        foreach (var read in later)
        {
            await read();
        }
    }
}
