using System.Text.Json;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Reads columns that stand in another order than the model's.</summary>
internal sealed class NamedRowReader : RowReader
{
    private readonly RowReader row;
    private readonly int[] ordinals;

    public NamedRowReader(RowReader row, int[] ordinals) => (this.row, this.ordinals, Cipher) = (row, ordinals, row.Cipher);

    public override int ColumnCount => ordinals.Length;

    public override string GetName(int ordinal) => row.GetName(ordinals[ordinal]);

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => row.ReadAsync(cancellationToken);

    public override bool IsNull(int ordinal) => row.IsNull(ordinals[ordinal]);

    public override string GetString(int ordinal) => row.GetString(ordinals[ordinal]);

    public override bool GetBoolean(int ordinal) => row.GetBoolean(ordinals[ordinal]);

    public override int GetInt(int ordinal) => row.GetInt(ordinals[ordinal]);

    public override long GetBigInt(int ordinal) => row.GetBigInt(ordinals[ordinal]);

    public override double GetFloat(int ordinal) => row.GetFloat(ordinals[ordinal]);

    public override decimal GetDecimal(int ordinal) => row.GetDecimal(ordinals[ordinal]);

    public override DateTime GetDateTime(int ordinal) => row.GetDateTime(ordinals[ordinal]);

    public override byte[] GetBytes(int ordinal) => row.GetBytes(ordinals[ordinal]);

    public override JsonElement GetJson(int ordinal) => row.GetJson(ordinals[ordinal]);

    public override T GetEnum<T>(int ordinal, EnumType<T> type) => row.GetEnum(ordinals[ordinal], type);

    public override ValueTask DisposeAsync() => row.DisposeAsync();
}
