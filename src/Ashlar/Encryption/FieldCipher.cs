using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Ashlar.Encryption;

/// <summary>Encrypts values of fields with AES-256-GCM.</summary>
/// <remarks>
/// A stored value is <c>ashlar1r.KEY.</c> (or <c>ashlar1d.KEY.</c> where equal values are equal), then the key's fingerprint (4 bytes), the nonce (12), the
/// tag (16) and the encrypted bytes; in a text all of these as base64url. What stands before, the table and the column are authenticated with it.
/// </remarks>
public sealed class FieldCipher
{
    private const int FingerprintLength = 4;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Overhead = FingerprintLength + NonceLength + TagLength;

    private readonly IReadOnlyList<EncryptionKey> keys;
    private readonly ConcurrentDictionary<(string Key, EncryptedColumn Column), (byte[] Encryption, byte[] Nonce)> derived = new();

    /// <summary>A cipher with keys.</summary>
    /// <exception cref="EncryptionKeyMissingException">There are none.</exception>
    public FieldCipher(IEncryptionKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        this.keys = keys.Keys.Count > 0 ? keys.Keys : throw EncryptionKeyMissingException.None();
    }

    /// <summary>How many versions of the key there are.</summary>
    public int KeyCount => keys.Count;

    /// <summary>Encrypts a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="column">Where it belongs.</param>
    /// <param name="key">Which version of the key: 0 is the current one.</param>
    public string Encrypt(string value, EncryptedColumn column, int key = 0)
    {
        var (header, payload) = Seal(Encoding.UTF8.GetBytes(value), column, keys[key]);
        return header + Base64Url.EncodeToString(payload);
    }

    /// <summary>Encrypts bytes.</summary>
    /// <inheritdoc cref="Encrypt(string, EncryptedColumn, int)"/>
    public byte[] Encrypt(byte[] value, EncryptedColumn column, int key = 0)
    {
        var (header, payload) = Seal(value, column, keys[key]);
        return [.. Encoding.ASCII.GetBytes(header), .. payload];
    }

    /// <summary>Decrypts a text.</summary>
    /// <exception cref="EncryptionKeyMissingException">Its key is not there.</exception>
    /// <exception cref="WrongEncryptionKeyException">The key of that name is another one.</exception>
    /// <exception cref="TamperedValueException">It is not what was encrypted for this column.</exception>
    public string Decrypt(string stored, EncryptedColumn column)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var (key, length) = KeyOf(stored, column);
        var payload = Base64Url.IsValid(stored.AsSpan(length)) ? Base64Url.DecodeFromChars(stored.AsSpan(length)) : [];
        return Encoding.UTF8.GetString(Open(payload, column, key));
    }

    /// <summary>Decrypts bytes.</summary>
    /// <inheritdoc cref="Decrypt(string, EncryptedColumn)"/>
    public byte[] Decrypt(byte[] stored, EncryptedColumn column)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var (key, length) = KeyOf(HeaderOf(stored), column);
        return Open(stored.AsSpan(length), column, key);
    }

    /// <summary>The value is stored under the current key, in the way in which the column is encrypted now.</summary>
    public bool IsCurrent(string stored, EncryptedColumn column)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.StartsWith(Header(column, keys[0]), StringComparison.Ordinal);
    }

    /// <inheritdoc cref="IsCurrent(string, EncryptedColumn)"/>
    public bool IsCurrent(byte[] stored, EncryptedColumn column)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return IsCurrent(HeaderOf(stored), column);
    }

    /// <summary>What every text of the column begins with that was encrypted with a version of the key: for a condition in SQL.</summary>
    /// <param name="column">Where it belongs.</param>
    /// <param name="key">Which version of the key: 0 is the current one.</param>
    public string PrefixOf(EncryptedColumn column, int key)
    {
        // Four bytes are five characters and two bits more.
        const int WholeCharacters = 5;
        return Header(column, keys[key]) + Base64Url.EncodeToString(keys[key].Fingerprint.Span)[..WholeCharacters];
    }

    /// <summary>What every value of bytes begins with that was encrypted with a version of the key.</summary>
    /// <inheritdoc cref="PrefixOf"/>
    public byte[] BytesPrefixOf(EncryptedColumn column, int key) => [.. Encoding.ASCII.GetBytes(Header(column, keys[key])), .. keys[key].Fingerprint.Span];

    /// <summary>The value looks like one that was encrypted, with whichever key.</summary>
    public static bool IsEncrypted(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.StartsWith("ashlar1r.", StringComparison.Ordinal) || stored.StartsWith("ashlar1d.", StringComparison.Ordinal);
    }

    /// <inheritdoc cref="IsEncrypted(string)"/>
    public static bool IsEncrypted(byte[] stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return IsEncrypted(HeaderOf(stored));
    }

    private static string Header(EncryptedColumn column, EncryptionKey key) => $"{column.Prefix}{key.Id}.";

    // No header is longer than the prefix, a key's name and two points.
    private static string HeaderOf(byte[] stored) => Encoding.Latin1.GetString(stored.AsSpan(0, Math.Min(stored.Length, 64)));

    private (EncryptionKey Key, int HeaderLength) KeyOf(string stored, EncryptedColumn column)
    {
        var start = column.Prefix.Length;
        var end = IsEncrypted(stored) ? stored.IndexOf('.', start) : throw TamperedValueException.Plain(column);
        if (end < 0 || !stored.StartsWith(column.Prefix, StringComparison.Ordinal))
        {
            throw TamperedValueException.Of(column);
        }

        var id = stored[start..end];
        return (keys.FirstOrDefault(k => k.Id == id) ?? throw EncryptionKeyMissingException.Of(id, column), end + 1);
    }

    private (string Header, byte[] Payload) Seal(ReadOnlySpan<byte> plain, EncryptedColumn column, EncryptionKey key)
    {
        var header = Header(column, key);
        var associated = AssociatedData(header, column);
        var (encryptionKey, nonceKey) = Keys(key, column);
        var payload = new byte[Overhead + plain.Length];
        var nonce = payload.AsSpan(FingerprintLength, NonceLength);
        key.Fingerprint.Span.CopyTo(payload);
        if (column.IsDeterministic)
        {
            // The nonce follows from the value, under a key of its own: equal values become equal, and two different ones never share a nonce but by a collision of HMAC.
            HMACSHA256.HashData(nonceKey, plain).AsSpan(0, NonceLength).CopyTo(nonce);
        }
        else
        {
            RandomNumberGenerator.Fill(nonce);
        }

        using var aes = new AesGcm(encryptionKey, TagLength);
        aes.Encrypt(nonce, plain, payload.AsSpan(Overhead), payload.AsSpan(FingerprintLength + NonceLength, TagLength), associated);
        return (header, payload);
    }

    private byte[] Open(ReadOnlySpan<byte> payload, EncryptedColumn column, EncryptionKey key)
    {
        if (payload.Length < Overhead)
        {
            throw TamperedValueException.Of(column);
        }

        if (!payload[..FingerprintLength].SequenceEqual(key.Fingerprint.Span))
        {
            throw WrongEncryptionKeyException.Of(key.Id, column);
        }

        var plain = new byte[payload.Length - Overhead];
        using var aes = new AesGcm(Keys(key, column).Encryption, TagLength);
        try
        {
            aes.Decrypt(
                payload.Slice(FingerprintLength, NonceLength),
                payload[Overhead..],
                payload.Slice(FingerprintLength + NonceLength, TagLength),
                plain,
                AssociatedData(Header(column, key), column));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw TamperedValueException.Of(column);
        }

        return plain;
    }

    private static byte[] AssociatedData(string header, EncryptedColumn column) => Encoding.UTF8.GetBytes($"{header}\0{column.Table}\0{column.Column}");

    // A column has keys of its own: a nonce that two columns share by chance says nothing, and random nonces last for 2^32 values of each.
    private (byte[] Encryption, byte[] Nonce) Keys(EncryptionKey key, EncryptedColumn column) => derived.GetOrAdd(
        (key.Id, column),
        static (_, arguments) => (
            arguments.key.Derive($"{arguments.column.Prefix}\0{arguments.column.Table}\0{arguments.column.Column}\0encrypt", EncryptionKey.Length),
            arguments.key.Derive($"{arguments.column.Prefix}\0{arguments.column.Table}\0{arguments.column.Column}\0nonce", EncryptionKey.Length)),
        (key, column));
}
