using Ashlar.Rows;

namespace Ashlar.Encryption;

/// <summary>The types of encrypted fields.</summary>
public static class EncryptedTypes
{
    /// <summary><c>String</c>.</summary>
    /// <param name="table">The table's name in the database.</param>
    /// <param name="column">The column's name in the database.</param>
    /// <param name="isDeterministic">Equal values are stored equally.</param>
    public static ColumnType<string> String(string table, string column, bool isDeterministic) =>
        new EncryptedText(new EncryptedColumn(table, column, isDeterministic), isNullable: false);

    /// <summary><c>String?</c>.</summary>
    /// <inheritdoc cref="String"/>
    public static ColumnType<string?> NullableString(string table, string column, bool isDeterministic) =>
        new EncryptedText(new EncryptedColumn(table, column, isDeterministic), isNullable: true)!;

    /// <summary><c>Bytes</c>.</summary>
    /// <inheritdoc cref="String"/>
    public static ColumnType<byte[]> Bytes(string table, string column, bool isDeterministic) =>
        new EncryptedBytes(new EncryptedColumn(table, column, isDeterministic), isNullable: false);

    /// <summary><c>Bytes?</c>.</summary>
    /// <inheritdoc cref="String"/>
    public static ColumnType<byte[]?> NullableBytes(string table, string column, bool isDeterministic) =>
        new EncryptedBytes(new EncryptedColumn(table, column, isDeterministic), isNullable: true)!;
}
