namespace Ashlar.Encryption;

/// <summary>Gives the keys of encrypted fields: from a variable, a file, or a service that keeps secrets.</summary>
public interface IEncryptionKeys
{
    /// <summary>All versions that are in use. The first encrypts, each decrypts. Asked when the database is opened.</summary>
    IReadOnlyList<EncryptionKey> Keys { get; }
}
