using Ashlar.Models;

namespace Ashlar;

/// <summary>Related rows that a query reads together with the rows of <typeparamref name="TOwner"/>.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
public abstract class Included<TOwner>
{
    private protected Included()
    {
    }

    internal abstract RelationDescriptor Relation { get; }
}
