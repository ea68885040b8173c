using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Which related rows are read, at which level of nesting.</summary>
/// <param name="relation">The relation that is read.</param>
/// <param name="ownerDepth">The owners' level.</param>
internal sealed class IncludeContext(RelationDescriptor relation, int ownerDepth)
{
    public RelationDescriptor Relation => relation;

    public int OwnerDepth => ownerDepth;

    public int Depth => ownerDepth + 1;

    /// <summary>Where the owners were read, if they were included themselves.</summary>
    public IncludeContext? Outer { get; init; }

    /// <summary>The only owner whose rows are read, where they are others for each of them; <see langword="null"/> where owners share rows that are related to several.</summary>
    public OnlyOwner? Alone { get; init; }

    /// <summary>The statement of the batch that gives the rows; <see langword="null"/> where none does.</summary>
    public int? Place { get; set; }

    /// <summary>Where the rows that are included with these are read, if the same batch asks for them.</summary>
    public IncludeContext[]? Nested { get; set; }

    /// <summary>Where what is included with these rows is read.</summary>
    public IncludeContext Inside<TTarget>(Included<TTarget> included) => new(included.Relation, included.OwnerDepth) { Outer = this };

    /// <summary>Where the rows of one owner alone are read.</summary>
    public IncludeContext Of(OnlyOwner owner) => new(relation, ownerDepth) { Outer = Outer, Alone = owner };

    /// <summary>Reads what was asked to be included with rows, once they are there.</summary>
    /// <param name="run">Where they are read.</param>
    /// <param name="includes">What is included.</param>
    /// <param name="owners">The rows.</param>
    /// <param name="outer">Where the rows were read, if they were included themselves.</param>
    public static ValueTask ReadAllAsync<TOwner>(IncludeRun run, Included<TOwner>[] includes, IReadOnlyList<TOwner> owners, IncludeContext? outer = null)
    {
        if (owners.Count == 0 || includes.Length == 0)
        {
            return ValueTask.CompletedTask;
        }

        if (outer?.Nested is { } nested)
        {
            return ReadAheadAsync(run, includes, owners, nested);
        }

        if (run.Batch is not null)
        {
            PutOff(run, includes, owners, outer);
            return ValueTask.CompletedTask;
        }

        return run.Session.HasBatches && (includes.Length > 1 || includes[0].HasIncludes)
            ? ReadTogetherAsync(run, includes, owners, outer)
            : ReadEachAsync(run, includes, owners, outer);
    }

    /// <summary>Reads what the batch that is being read gives, and leaves the others until it has ended.</summary>
    /// <param name="run">Where they are read.</param>
    /// <param name="includes">What is included.</param>
    /// <param name="owners">The rows that include it.</param>
    /// <param name="contexts">Where each is read.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask ReadAheadAsync<TOwner>(IncludeRun run, Included<TOwner>[] includes, IReadOnlyList<TOwner> owners, IncludeContext[] contexts)
    {
        if (owners.Count == 0)
        {
            return;
        }

        for (var i = 0; i < includes.Length; i++)
        {
            if (contexts[i].Place is not null)
            {
                await includes[i].ReadAsync(run, contexts[i], owners);
            }
            else
            {
                PutOff(run, includes[i], owners, contexts[i]);
            }
        }
    }

    // What a lambda captures is made where its method begins, and most of these are never put off.
    private static void PutOff<TOwner>(IncludeRun run, Included<TOwner>[] includes, IReadOnlyList<TOwner> owners, IncludeContext? outer) =>
        run.PutOff(() => ReadAllAsync(run, includes, owners, outer));

    private static void PutOff<TOwner>(IncludeRun run, Included<TOwner> included, IReadOnlyList<TOwner> owners, IncludeContext context) =>
        run.PutOff(() => included.ReadAsync(run, context, owners));

    // Their owners' keys are known, so that all of them can be asked for at once.
    private static async ValueTask ReadTogetherAsync<TOwner>(IncludeRun run, Included<TOwner>[] includes, IReadOnlyList<TOwner> owners, IncludeContext? outer)
    {
        using var batch = new IncludeBatch(run.Session);
        var contexts = batch.Write(includes, new KnownOwners<TOwner>(owners), outer);
        if (batch.Count < 2)
        {
            await ReadEachAsync(run, includes, owners, outer);
            return;
        }

        await using (await batch.SendAsync(run))
        {
            await ReadAheadAsync(run, includes, owners, contexts);
        }

        await run.ReadPutOffAsync();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask ReadEachAsync<TOwner>(IncludeRun run, Included<TOwner>[] includes, IReadOnlyList<TOwner> owners, IncludeContext? outer)
    {
        foreach (var included in includes)
        {
            await included.ReadAsync(run, new IncludeContext(included.Relation, included.OwnerDepth) { Outer = outer }, owners);
        }
    }
}

/// <summary>A row whose related rows are read without those of any other.</summary>
/// <param name="model">The row's model.</param>
/// <param name="key">The values of its key, in the order of the key's columns.</param>
internal sealed class OnlyOwner(ModelDescriptor model, IParameter[] key)
{
    /// <summary>Writes that a row is this one.</summary>
    public void WriteCondition(SqlWriter writer, int depth)
    {
        for (var i = 0; i < key.Length; i++)
        {
            writer.Append(" AND ");
            writer.AppendColumn(depth, model.KeyColumns[i]);
            writer.Append(" = ");
            writer.AppendParameter(key[i]);
        }
    }
}
