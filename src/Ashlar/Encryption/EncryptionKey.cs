using System.Security.Cryptography;

namespace Ashlar.Encryption;

/// <summary>A version of the key from which the keys of encrypted fields are derived.</summary>
public sealed class EncryptionKey
{
    /// <summary>The number of bytes of a key.</summary>
    public const int Length = 32;

    private const int LongestId = 32;

    private readonly byte[] secret;

    /// <summary>A key.</summary>
    /// <param name="id">Its name, which is stored beside each value: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="secret">32 random bytes.</param>
    /// <exception cref="ArgumentException">The name or the number of bytes is wrong.</exception>
    public EncryptionKey(string id, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length is 0 or > LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException("An encryption key is named with 1 to 32 letters, digits, \"-\" and \"_\".", nameof(id));
        }

        if (secret.Length != Length)
        {
            throw new ArgumentException($"The encryption key \"{id}\" has {secret.Length} bytes, but 32 are needed; make one with: openssl rand -base64 32", nameof(secret));
        }

        Id = id;
        this.secret = secret.ToArray();
        Fingerprint = Derive("check", 4);
    }

    /// <summary>The key's name.</summary>
    public string Id { get; }

    /// <summary>Tells this key from another one with the same name, and says nothing about its bytes.</summary>
    internal ReadOnlyMemory<byte> Fingerprint { get; }

    /// <summary>The name alone: the bytes are never shown.</summary>
    public override string ToString() => $"EncryptionKey {Id}";

    internal byte[] Derive(string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, info: System.Text.Encoding.UTF8.GetBytes("ashlar1 " + purpose));
}
