using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Where the related rows of a query are read: on the connection that read their owners.</summary>
/// <param name="Session">The session of the query.</param>
/// <param name="Connection">The connection that read the owners.</param>
/// <param name="Later">What is to be read from other databases once this one's connection is free.</param>
/// <param name="CancellationToken">Stops the query.</param>
internal sealed record IncludeRun(Session Session, DatabaseConnection Connection, List<Func<ValueTask>> Later, CancellationToken CancellationToken);

/// <summary>Which related rows are read, and at which level of nesting.</summary>
/// <param name="run">Where they are read.</param>
/// <param name="relation">The relation that is read.</param>
/// <param name="ownerDepth">The owners' level.</param>
internal sealed class IncludeContext(IncludeRun run, RelationDescriptor relation, int ownerDepth)
{
    public IncludeRun Run => run;

    public RelationDescriptor Relation => relation;

    public int OwnerDepth => ownerDepth;

    public int Depth => ownerDepth + 1;

    /// <summary>Where the owners were read, if they were included themselves.</summary>
    public IncludeContext? Outer { get; init; }

    /// <summary>The related rows, where they were asked for together with their owner.</summary>
    public Result? Ready { get; set; }

    /// <summary>The same rows, read elsewhere.</summary>
    public IncludeContext In(IncludeRun other) => new(other, relation, ownerDepth) { Ready = Ready, Outer = Outer };

    /// <summary>Reads what was asked to be included with these rows.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask ReadAllAsync<TOwner>(IncludeRun run, Included<TOwner>[] includes, IReadOnlyList<TOwner> owners, IncludeContext? outer = null)
    {
        if (owners.Count == 0)
        {
            return;
        }

        foreach (var included in includes)
        {
            await included.ReadAsync(new IncludeContext(run, included.Relation, included.OwnerDepth) { Outer = outer }, owners);
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
