namespace Ashlar.Models;

/// <summary>Compares keys part by part.</summary>
internal sealed class KeyComparer<TKey>(KeyPart<TKey>[] parts) : EqualityComparer<TKey>
{
    public override bool Equals(TKey? x, TKey? y) => x is null || y is null ? x is null && y is null : Array.TrueForAll(parts, p => p.AreEqual(x, y));

    public override int GetHashCode(TKey obj)
    {
        var hash = default(HashCode);
        foreach (var part in parts)
        {
            hash.Add(part.HashOf(obj));
        }

        return hash.ToHashCode();
    }
}
