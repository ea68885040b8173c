namespace Ashlar.Encryption;

/// <summary>Where a value belongs. It cannot be decrypted anywhere else.</summary>
/// <param name="Table">The table's name in the database.</param>
/// <param name="Column">The column's name in the database.</param>
/// <param name="IsDeterministic">Equal values are stored equally.</param>
public readonly record struct EncryptedColumn(string Table, string Column, bool IsDeterministic)
{
    /// <summary>What stands at the start of every value of such a column, before the key's name.</summary>
    internal string Prefix => IsDeterministic ? "ashlar1d." : "ashlar1r.";

    /// <summary>The table and the column.</summary>
    public override string ToString() => $"{Table}.{Column}";
}
