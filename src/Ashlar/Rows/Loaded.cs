using Ashlar.Models;

namespace Ashlar.Rows;

/// <summary>The related rows of an entity, once a query has included them.</summary>
/// <remarks>All values of this type are equal: two entities are the same when their columns are.</remarks>
public readonly struct Loaded<T> : IEquatable<Loaded<T>>
{
    private readonly T value;

    /// <summary>Related rows that were read, or were given by the caller.</summary>
    public Loaded(T value)
    {
        this.value = value;
        IsLoaded = true;
    }

    /// <summary>The related rows are here.</summary>
    public bool IsLoaded { get; }

    /// <summary>The related rows.</summary>
    /// <exception cref="RelationNotIncludedException">The query did not include them.</exception>
    public T Get(RelationDescriptor relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return IsLoaded ? value : throw new RelationNotIncludedException(relation.Owner.Name, relation.Name);
    }

    /// <summary>The related rows, or nothing where the query did not include them.</summary>
    public T? GetOrDefault() => value;

    /// <inheritdoc/>
    public bool Equals(Loaded<T> other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Loaded<T>;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(Loaded<T> left, Loaded<T> right) => left.Equals(right);

    /// <summary>Always false.</summary>
    public static bool operator !=(Loaded<T> left, Loaded<T> right) => !left.Equals(right);
}
