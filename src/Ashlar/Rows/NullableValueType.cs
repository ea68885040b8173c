namespace Ashlar.Rows;

internal sealed class NullableValueType<T>(ColumnType<T> type) : ColumnType<T?>
    where T : struct
{
    /// <summary>How a value that is there is stored.</summary>
    internal ColumnType<T> Type => type;

    public override bool IsPrecise => type.IsPrecise;

    internal override bool CanBeListed => type.CanBeListed;

    internal override bool IsNullable => true;

    internal override string? EnumName => type.EnumName;

    internal override string? EnumSchema => type.EnumSchema;

    public override T? Read(RowReader row, int ordinal) => row.IsNull(ordinal) ? null : type.Read(row, ordinal);

    public override void Write(ValueWriter writer, T? value)
    {
        if (value is { } present)
        {
            type.Write(writer, present);
        }
        else
        {
            writer.WriteNull(typeof(T));
        }
    }
}
