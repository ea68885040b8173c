namespace Ashlar.Rows;

internal sealed class NullableReferenceType<T>(ColumnType<T> type) : ColumnType<T?>
    where T : class?
{
    internal override bool CanBeListed => type.CanBeListed;

    internal override bool IsNullable => true;

    public override T? Read(RowReader row, int ordinal) => row.IsNull(ordinal) ? null : type.Read(row, ordinal);

    public override void Write(ValueWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNull(typeof(T));
        }
        else
        {
            type.Write(writer, value);
        }
    }
}
