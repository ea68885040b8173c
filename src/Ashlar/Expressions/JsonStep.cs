namespace Ashlar;

/// <summary>A step of a path into JSON: a key of an object, or an index of an array.</summary>
public readonly record struct JsonStep
{
    private JsonStep(string? key, int index) => (Key, Index) = (key, index);

    internal string? Key { get; }

    internal int Index { get; }

    /// <summary>The value of a key, whatever characters it has.</summary>
    public static implicit operator JsonStep(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key, 0);
    }

    /// <summary>The element at an index, from 0.</summary>
    public static implicit operator JsonStep(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(null, index);
    }
}
