namespace Ashlar.Encryption;

/// <summary>Keys that are known when the program starts.</summary>
/// <param name="keys">The first encrypts, each decrypts.</param>
public sealed class EncryptionKeys(params IReadOnlyList<EncryptionKey> keys) : IEncryptionKeys
{
    /// <summary>The environment variable that is read where no keys are given.</summary>
    public const string Variable = "ASHLAR_ENCRYPTION_KEYS";

    /// <inheritdoc/>
    public IReadOnlyList<EncryptionKey> Keys { get; } = keys;

    /// <summary>Reads keys from a text: <c>name:base64</c>, separated by commas; the first encrypts.</summary>
    /// <exception cref="EncryptionKeyMissingException">There is none, or one is not written like that. The text is not repeated in the message.</exception>
    public static EncryptionKeys Parse(string? text)
    {
        var parts = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var keys = parts.Select((p, i) => ParseKey(p, i + 1)).ToArray();
        if (keys.Length == 0)
        {
            throw EncryptionKeyMissingException.None();
        }

        return keys.DistinctBy(k => k.Id).Count() == keys.Length
            ? new EncryptionKeys(keys)
            : throw new EncryptionKeyMissingException("Two encryption keys have the same name; name each version differently.");
    }

    /// <summary>Reads keys from an environment variable, written as for <see cref="Parse"/>.</summary>
    /// <inheritdoc cref="Parse"/>
    public static EncryptionKeys FromEnvironment(string variable = Variable) => Parse(Environment.GetEnvironmentVariable(variable));

    private static EncryptionKey ParseKey(string text, int number)
    {
        var secret = new byte[EncryptionKey.Length];
        if (text.Split(':', 2) is [var id, var encoded] && Convert.TryFromBase64String(encoded, secret, out var length) && length == secret.Length)
        {
            return new EncryptionKey(id, secret);
        }

        throw new EncryptionKeyMissingException($"The encryption key number {number} is not written as name:base64 of 32 bytes; make one with: openssl rand -base64 32");
    }
}
