using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Related rows that a query reads together with the rows of <typeparamref name="TOwner"/>.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
public abstract class Included<TOwner>
{
    private protected Included(RelationDescriptor relation, int ownerDepth) => (Relation, OwnerDepth) = (relation, ownerDepth);

    internal RelationDescriptor Relation { get; }

    internal int OwnerDepth { get; }

    /// <summary>Rows are included with the related rows in turn.</summary>
    internal abstract bool HasIncludes { get; }

    /// <summary>The same rows with what both calls include in turn.</summary>
    /// <param name="again">A later call for the same relation.</param>
    /// <exception cref="InvalidOperationException">It asks for other rows.</exception>
    internal abstract Included<TOwner> And(Included<TOwner> again);

    /// <summary>Whether a condition or an order, also of what is included in turn, looks at the row of a level, or further out.</summary>
    internal abstract bool LooksBeyond(SqlWriter scratch, IncludeContext context, int depth);

    /// <summary>Writes the statement of the related rows into a batch, if it can be sent before the owners are there, and says so in the context.</summary>
    internal abstract void WriteAhead(IncludeBatch batch, IncludeContext context, Owners<TOwner> owners);

    /// <summary>Reads the related rows of all owners in one statement, and gives each owner its own.</summary>
    internal abstract ValueTask ReadAsync(IncludeRun run, IncludeContext context, IReadOnlyList<TOwner> owners);
}
