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

    public override string GetString(int ordinal) => row.GetString(Present(ordinal));

    public override bool GetBoolean(int ordinal) => row.GetBoolean(Present(ordinal));

    public override int GetInt(int ordinal) => row.GetInt(Present(ordinal));

    public override long GetBigInt(int ordinal) => row.GetBigInt(Present(ordinal));

    public override double GetFloat(int ordinal) => row.GetFloat(Present(ordinal));

    public override decimal GetDecimal(int ordinal) => row.GetDecimal(Present(ordinal));

    public override DateTime GetDateTime(int ordinal) => row.GetDateTime(Present(ordinal));

    public override byte[] GetBytes(int ordinal) => row.GetBytes(Present(ordinal));

    public override JsonElement GetJson(int ordinal) => row.GetJson(Present(ordinal));

    public override T GetEnum<T>(int ordinal, EnumType<T> type) => row.GetEnum(Present(ordinal), type);

    public override IReadOnlyList<T> GetList<T>(int ordinal, ColumnType<T> item) => row.GetList(ordinals[ordinal], item);

    public override ValueTask DisposeAsync() => row.DisposeAsync();

    // The SQL may join rows that are not there.
    private int Present(int ordinal) => row.IsNull(ordinals[ordinal])
        ? throw new UnexpectedValueException($"The SQL gives NULL in the column \"{row.GetName(ordinals[ordinal])}\", which is required; leave such rows out, or read the columns with a function.")
        : ordinals[ordinal];
}
