namespace Ashlar.Encryption;

/// <summary>A value could not be encrypted or decrypted. No message holds a value or a key.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public abstract class EncryptionException(string message) : AshlarException(message, innerException: null);

/// <summary>The key that is needed is not there.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class EncryptionKeyMissingException(string message) : EncryptionException(message)
{
    internal static EncryptionKeyMissingException None() =>
        new($"The schema has encrypted fields, but there is no key; set {EncryptionKeys.Variable} to name:base64, or give DatabaseOptions.EncryptionKeys.");

    internal static EncryptionKeyMissingException Of(string id, EncryptedColumn column) =>
        new($"A value of \"{column}\" was encrypted with the key \"{id}\", which is not among the keys; add that key behind the current one.");
}

/// <summary>There is a key of that name, but it is another one.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class WrongEncryptionKeyException(string message) : EncryptionException(message)
{
    internal static WrongEncryptionKeyException Of(string id, EncryptedColumn column) =>
        new($"A value of \"{column}\" was encrypted with another key of the name \"{id}\"; give each version of the key a name of its own, and bring back the old one.");
}

/// <summary>The stored value is not one that was encrypted for its column: it was changed, cut off, moved, or never encrypted.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class TamperedValueException(string message) : EncryptionException(message)
{
    internal static TamperedValueException Of(EncryptedColumn column) =>
        new($"A value of \"{column}\" was changed, or moved from elsewhere, since it was encrypted; restore the row from a backup.");

    internal static TamperedValueException Plain(EncryptedColumn column) =>
        new($"A value of \"{column}\" is not encrypted: it was written before the field was, or not by the client; write it anew.");
}
