using Ashlar.Rows;

namespace Ashlar.Encryption;

/// <summary>Values that are encrypted on their way to the database, and decrypted on their way back.</summary>
internal abstract class EncryptedType<T>(bool isNullable) : ColumnType<T>
    where T : class
{
    // Inside a list, or in JSON, nobody would encrypt it.
    internal override bool CanBeListed => false;

    internal override bool IsNullable => isNullable;

    internal override bool IsEncrypted => true;

    public override T Read(RowReader row, int ordinal) =>
        isNullable && row.IsNull(ordinal) ? null! : Decrypt(row, ordinal, row.Cipher ?? throw EncryptionKeyMissingException.None());

    public override void Write(ValueWriter writer, T value) => Write(writer, value, key: 0);

    /// <summary>Writes the value as it is stored under one of the versions of the key.</summary>
    public void Write(ValueWriter writer, T? value, int key)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else if (!writer.TryMask())
        {
            Encrypt(writer, value, writer.Cipher ?? throw EncryptionKeyMissingException.None(), key);
        }
    }

    protected abstract T Decrypt(RowReader row, int ordinal, FieldCipher cipher);

    protected abstract void Encrypt(ValueWriter writer, T value, FieldCipher cipher, int key);
}

internal sealed class EncryptedText(EncryptedColumn column, bool isNullable) : EncryptedType<string>(isNullable)
{
    protected override string Decrypt(RowReader row, int ordinal, FieldCipher cipher) => cipher.Decrypt(row.GetString(ordinal), column);

    protected override void Encrypt(ValueWriter writer, string value, FieldCipher cipher, int key) => writer.Write(cipher.Encrypt(value, column, key));
}

internal sealed class EncryptedBytes(EncryptedColumn column, bool isNullable) : EncryptedType<byte[]>(isNullable)
{
    protected override byte[] Decrypt(RowReader row, int ordinal, FieldCipher cipher) => cipher.Decrypt(row.GetBytes(ordinal), column);

    protected override void Encrypt(ValueWriter writer, byte[] value, FieldCipher cipher, int key) => writer.Write(cipher.Encrypt(value, column, key));
}
