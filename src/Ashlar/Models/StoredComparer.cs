namespace Ashlar.Models;

/// <summary>Compares values of a key as the database does, where C# does not.</summary>
internal static class StoredComparer
{
    /// <summary>The comparer of a column; <see langword="null"/> where C# compares its values as the database does.</summary>
    public static object? Of(Type type, NativeType native) => native switch
    {
        NativeType.Citext => StringComparer.OrdinalIgnoreCase,
        NativeType.Char => new PaddedComparer(),
        _ => type == typeof(byte[]) ? new BytesComparer() : null,
    };

    // For C#, two arrays are never equal.
    private sealed class BytesComparer : EqualityComparer<byte[]>
    {
        public override bool Equals(byte[]? x, byte[]? y) => x is null || y is null ? x is null && y is null : x.AsSpan().SequenceEqual(y);

        public override int GetHashCode(byte[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(obj);
            return hash.ToHashCode();
        }
    }

    private sealed class PaddedComparer : EqualityComparer<string>
    {
        public override bool Equals(string? x, string? y) => string.Equals(x?.TrimEnd(' '), y?.TrimEnd(' '), StringComparison.Ordinal);

        public override int GetHashCode(string obj) => obj.TrimEnd(' ').GetHashCode(StringComparison.Ordinal);
    }
}
