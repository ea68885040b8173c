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

    /// <summary>Writes the statement for the owner whose key is known before it is read; <see langword="false"/> where the relation compares another column.</summary>
    internal virtual bool TryWriteAhead(SqlWriter statement, IncludeContext context, PinnedKey owner) => false;

    /// <summary>Reads the related rows of all owners in one statement, and gives each owner its own.</summary>
    internal abstract ValueTask ReadAsync(IncludeContext context, IReadOnlyList<TOwner> owners);
}
