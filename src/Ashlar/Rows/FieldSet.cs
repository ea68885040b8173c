namespace Ashlar.Rows;

/// <summary>Which fields of an update were assigned, by their number: an absent field is left as it is, an assigned null becomes NULL.</summary>
public struct FieldSet : IEquatable<FieldSet>
{
    private ulong first;
    private ulong[]? rest;

    /// <summary>Notes that a field was assigned.</summary>
    public void Add(int field)
    {
        if (field < 64)
        {
            first |= 1UL << field;
            return;
        }

        var word = (field / 64) - 1;
        var grown = new ulong[Math.Max(word + 1, rest?.Length ?? 0)];
        rest?.CopyTo(grown, 0);
        grown[word] |= 1UL << (field % 64);
        rest = grown;
    }

    /// <summary>The field was assigned.</summary>
    public readonly bool Contains(int field)
    {
        if (field < 64)
        {
            return (first & (1UL << field)) != 0;
        }

        var word = (field / 64) - 1;
        return rest is not null && word < rest.Length && (rest[word] & (1UL << (field % 64))) != 0;
    }

    /// <inheritdoc/>
    public readonly bool Equals(FieldSet other) => first == other.first && Words(rest).SequenceEqual(Words(other.rest));

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is FieldSet other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => first.GetHashCode();

    /// <summary>The same fields were assigned.</summary>
    public static bool operator ==(FieldSet left, FieldSet right) => left.Equals(right);

    /// <summary>Not the same fields were assigned.</summary>
    public static bool operator !=(FieldSet left, FieldSet right) => !left.Equals(right);

    private static ReadOnlySpan<ulong> Words(ulong[]? rest) => rest.AsSpan().TrimEnd(0UL);
}
